#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

// In the order in which they are reported.
static const int reported[] = {SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
enum { REPORTED = sizeof reported / sizeof *reported };

static volatile sig_atomic_t arrived[REPORTED];
// Whether the pipe may hold a byte; asking the system at every key would take longer.
static volatile sig_atomic_t is_woken;
static int wake[2] = {-1, -1};

bool cn_pipe(int descriptors[2]) { return pipe2(descriptors, O_NONBLOCK | O_CLOEXEC) == 0; }

// The flag carries the news, the byte only wakes poll(2): a full pipe loses nothing.
static void note(int number) {
  int before = errno;
  for (int index = 0; index < REPORTED; index++)
    if (reported[index] == number)
      arrived[index] = 1;
  char byte = 0;
  ssize_t ignored = write(wake[1], &byte, 1);
  (void)ignored;
  is_woken = 1; // behind the byte, so that no byte is left in the pipe without it
  errno = before;
}

// A handler and not SIG_IGN, because programs that are started later would inherit SIG_IGN.
static void disregard(int number) { (void)number; }

static void handle(int number, void (*handler)(int)) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static bool is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

int cn_catch_signals(void) {
  if (wake[0] < 0 && !cn_pipe(wake))
    return -1;
  for (int index = 0; index < REPORTED; index++) {
    int number = reported[index];
    // What nohup(1) or a shell without job control switched off stays off.
    bool may_be_off = number == SIGHUP || number == SIGINT || number == SIGTERM;
    if (!(may_be_off && is_ignored(number)))
      handle(number, note);
  }
  handle(SIGPIPE, disregard); // a write to a closed pipe fails with EPIPE instead
  handle(SIGXFSZ, disregard); // a write beyond the size limit fails with EFBIG instead
  return wake[0];
}

int cn_next_signal(void) {
  char bytes[64];
  if (is_woken) {
    is_woken = 0;
    while (read(wake[0], bytes, sizeof bytes) > 0) {
    }
  }
  for (int index = 0; index < REPORTED; index++)
    if (arrived[index]) {
      arrived[index] = 0;
      return reported[index];
    }
  return 0;
}

void cn_forget_signal(int number) {
  for (int index = 0; index < REPORTED; index++)
    if (reported[index] == number)
      arrived[index] = 0;
}

void cn_let_stop(bool on) { handle(SIGTSTP, on ? SIG_DFL : note); }

void cn_stop(void) {
  // The rest of the group first (make, a shell script), then this thread: a signal that is sent to
  // the thread itself stops it before the next statement, one to the process may come later.
  handle(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  handle(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  handle(SIGTSTP, note);
}
