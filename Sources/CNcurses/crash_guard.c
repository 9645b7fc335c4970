#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { FATAL = sizeof fatal / sizeof *fatal };

static struct sigaction before[FATAL];
static struct termios saved_modes;
static bool have_modes;
static int terminal = -1;
static volatile sig_atomic_t active;

// What leaves the screen, fetched while the terminal's description can still be asked.
static char farewell[256];
static size_t farewell_length;
// What comes before it where a paint may have been cut off: all rows are scrolled again.
static char mending[64];
static size_t mending_length;

static void append(const char *string) {
  int room = (int)(sizeof farewell - farewell_length);
  farewell_length += (size_t)cn_fill(string, 0, 0, farewell + farewell_length, room);
}

static void append_mending(const char *string, int first, int second) {
  int room = (int)(sizeof mending - mending_length);
  mending_length += (size_t)cn_fill(string, first, second, mending + mending_length, room);
}

static void write_all(const char *bytes, size_t left) {
  while (left > 0) {
    ssize_t written = write(terminal, bytes, left);
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      break;
    bytes += written;
    left -= (size_t)written;
  }
}

// Only calls that signal-safety(7) allows.
static void restore(void) {
  if (!active)
    return;
  active = 0;
  write_all(mending, mending_length);
  write_all(farewell, farewell_length);
  if (have_modes)
    tcsetattr(terminal, TCSANOW, &saved_modes);
  cn_show_errors();
}

static void die(int number, siginfo_t *info, void *context) {
  (void)context;
  restore();
  for (int index = 0; index < FATAL; index++)
    if (fatal[index] == number)
      sigaction(number, &before[index], NULL);
  // A fault of the processor happens again when this returns, then with the former handler and its
  // true place, as Swift's backtrace needs it. All others must be sent again.
  bool happens_again = info->si_code > 0 && number != SIGABRT && number != SIGQUIT;
#if defined(__x86_64__) || defined(__i386__)
  if (number == SIGTRAP) // int3 has already been passed
    happens_again = false;
#endif
  if (!happens_again)
    raise(number); // blocked in this handler: delivered when it returns
}

static void at_exit(void) { restore(); }

void cn_guard_remember(int output) {
  terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  have_modes = tcgetattr(terminal, &saved_modes) == 0;
}

static void catch_fatal_signals(void) {
  // A stack of its own, so that a stack overflow can be handled too.
  static char alternate[64 * 1024];
  stack_t stack = {.ss_sp = alternate, .ss_size = sizeof alternate};
  sigaltstack(&stack, NULL);
  for (int index = 0; index < FATAL; index++) {
    struct sigaction action = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    sigaction(fatal[index], &action, &before[index]);
  }
}

void cn_guard_start(void) {
  memcpy(farewell, CN_PASTE_OFF CN_MOUSE_OFF, sizeof CN_PASTE_OFF CN_MOUSE_OFF - 1);
  farewell_length = sizeof CN_PASTE_OFF CN_MOUSE_OFF - 1;
  const char *region = tigetstr("csr");
  // Without numbers it means all rows, however many there are by then (DEC STD 070, DECSTBM).
  if (region && strcmp(region, "\033[%i%p1%d;%p2%dr") == 0)
    append_mending("\033[r", 0, 0);
  else
    append_mending(region, 0, LINES - 1);
  // Terminals put the cursor in the first row then.
  append_mending(tigetstr("cup"), LINES - 1, 0);
  append(tigetstr("rmkx"));
  append(tigetstr("sgr0"));
  append(tigetstr("op"));
  append(tigetstr("cnorm"));
  append(tigetstr("rmcup"));
  atexit(at_exit);
  catch_fatal_signals();
  active = 1;
}

void cn_send_farewell(void) { cn_send(farewell, (int)farewell_length); }

void cn_guard_pause(bool on) { active = !on; }
