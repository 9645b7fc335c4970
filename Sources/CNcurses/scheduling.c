#define _GNU_SOURCE
#include "CNcurses.h"

#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

// The first version of struct sched_attr, for which glibc has no name before 2.41: sched_setattr(2).
typedef struct {
  uint32_t size, policy;
  uint64_t flags;
  int32_t nice;
  uint32_t priority;
  uint64_t runtime, deadline, period;
} attributes;

enum {
  SHORTEST_SLICE = 100 * 1000, // nanoseconds; less is not taken
  RESET_ON_FORK = 1,
};

void cn_answer_quickly(void) {
  attributes now = {0};
  if (syscall(SYS_sched_getattr, 0, &now, sizeof now, 0) != 0 || now.policy != SCHED_OTHER)
    return;
  now.size = sizeof now;
  now.runtime = SHORTEST_SLICE;
  now.flags = RESET_ON_FORK;
  syscall(SYS_sched_setattr, 0, &now, 0);
}
