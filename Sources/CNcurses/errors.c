#define _GNU_SOURCE
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int held = -1;  // a file in memory that stands in for standard error
static int shown = -1; // the true standard error, while another one stands in

void cn_hold_errors(void) {
  if (shown >= 0 || !isatty(STDERR_FILENO))
    return;
  if (held < 0)
    held = memfd_create("errors", MFD_CLOEXEC);
  if (held < 0)
    return;
  shown = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (shown >= 0 && dup2(held, STDERR_FILENO) < 0) {
    close(shown);
    shown = -1;
  }
}

void cn_show_errors(void) {
  if (shown < 0)
    return;
  dup2(shown, STDERR_FILENO);
  close(shown);
  shown = -1;
  char bytes[512];
  ssize_t count;
  lseek(held, 0, SEEK_SET);
  while ((count = read(held, bytes, sizeof bytes)) > 0)
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0 && errno != EINTR)
      break;
  if (ftruncate(held, 0) == 0)
    lseek(held, 0, SEEK_SET);
}
