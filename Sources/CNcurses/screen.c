#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns // a macro of <term.h>

static SCREEN *screen;
static FILE *input_stream, *output_stream;
static WINDOW *key_window;
static bool is_shown, is_released;

static int failure_of_type(const char *name, int output) {
  int reason = 1;
  if (setupterm(name, output, &reason) == OK)
    return CN_INCAPABLE_TYPE;
  return CN_UNKNOWN_TYPE;
}

static FILE *stream_on(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0)
    return NULL;
  FILE *stream = fdopen(copy, mode);
  if (!stream)
    close(copy);
  return stream;
}

// Nothing that is painted needs the terminal driver's changes of output, which looks at each byte.
static void write_unchanged(int output) {
  struct termios modes;
  if (tcgetattr(output, &modes) != 0)
    return;
  modes.c_oflag &= ~(tcflag_t)OPOST;
  if (tcsetattr(output, TCSANOW, &modes) == 0)
    def_prog_mode();
}

// A new screen of curses says at once what enters it. It is left before anything of that was sent, and
// what both say goes nowhere: the first paint enters the screen, when there is something to show.
static void leave_curses_screen(void) {
  int stream = fileno(output_stream);
  int kept = fcntl(stream, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (kept >= 0 && nowhere >= 0 && dup3(nowhere, stream, O_CLOEXEC) == stream) {
    endwin();
    dup3(kept, stream, O_CLOEXEC);
  }
  if (kept >= 0)
    close(kept);
  if (nowhere >= 0)
    close(nowhere);
}

int cn_open(int input, int output) {
  const char *name = getenv("TERM");
  if (!name || !*name)
    return CN_NO_TYPE;
  input_stream = stream_on(input, "r");
  output_stream = stream_on(output, "w");
  if (!input_stream || !output_stream)
    return CN_SYSTEM_ERROR;
  cn_guard_remember(output);
  use_tioctl(TRUE);
  screen = newterm(NULL, output_stream, input_stream);
  if (!screen)
    return failure_of_type(name, output);
  if (!cursor_address) {
    endwin();
    return CN_INCAPABLE_TYPE;
  }
  leave_curses_screen();
  // Keys are read through a pad, since curses paints any other window that it reads for.
  key_window = newpad(1, 1);
  if (!key_window)
    return CN_SYSTEM_ERROR;
  raw();
  noecho();
  nonl();
  write_unchanged(fileno(output_stream));
  reset_prog_mode();
  keypad(key_window, TRUE);
  nodelay(key_window, TRUE);
  if (!getenv("ESCDELAY"))
    set_escdelay(25); // milliseconds
  cn_define_keys();
  cn_enter_key_modes();
  cn_hold_errors();
  cn_guard_start();
  return CN_OPENED;
}

void cn_close(void) {
  if (!screen)
    return;
  cn_release();
}

void cn_release(void) {
  if (!screen || is_released)
    return;
  is_released = true;
  cn_leave_key_modes();
  if (is_shown) { // or there is no screen to leave
    char place[64];
    int length = cn_fill(cursor_address, LINES - 1, 0, place, sizeof place);
    cn_send(place, length);
    cn_send_farewell();
    is_shown = false;
  }
  reset_shell_mode();
  cn_guard_pause(true);
  cn_show_errors();
}

bool cn_enter(void) {
  bool was_shown = is_shown;
  is_shown = screen != NULL;
  return is_shown && !was_shown;
}

void cn_reclaim(void) {
  if (!screen)
    return;
  is_released = false;
  cn_hold_errors();
  cn_guard_pause(false);
  reset_prog_mode();
  cn_enter_key_modes();
}

bool cn_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void cn_resize(int columns, int rows) { resizeterm(rows, columns); }

void cn_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }

int cn_read_code(void) { return wgetch(key_window); }

// A string of the description; NULL where the terminal has none.
static const char *known(const char *string) { return string == (const char *)-1 ? NULL : string; }

void cn_describe(cn_description *description) {
  *description = (cn_description){
      .enter = known(enter_ca_mode),
      .send_keys = known(keypad_xmit),
      .move = known(cursor_address),
      .clear = known(clear_screen),
      .clear_to_end_of_line = known(clr_eol),
      .set_scroll_region = known(change_scroll_region),
      .scroll_up = known(scroll_forward),
      .scroll_down = known(scroll_reverse),
      .insert_lines = known(parm_insert_line),
      .delete_lines = known(parm_delete_line),
      .hide_cursor = known(cursor_invisible),
      .show_cursor = known(cursor_normal),
      .plain = known(exit_attribute_mode),
      .bold = known(enter_bold_mode),
      .dim = known(enter_dim_mode),
      .italic = known(enter_italics_mode),
      .underline = known(enter_underline_mode),
      .reverse = known(enter_reverse_mode),
      .foreground = known(set_a_foreground),
      .background = known(set_a_background),
      .default_colours = known(orig_pair),
      .colours = max_colors,
      .not_with_colours = no_color_video,
      .has_cookies = magic_cookie_glitch >= 0,
      .wraps_at_once = auto_right_margin && !eat_newline_glitch,
  };
}

int cn_fill(const char *string, int first, int second, char *bytes, int size) {
  if (!known(string))
    return 0;
  const char *filled = tiparm(string, first, second);
  int length = 0;
  while (filled && *filled && length < size) {
    if (filled[0] == '$' && filled[1] == '<') {
      const char *end = strchr(filled, '>');
      if (end) {
        filled = end + 1;
        continue;
      }
    }
    bytes[length++] = *filled++;
  }
  return length;
}

bool cn_send(const char *bytes, int count) {
  if (!output_stream)
    return false;
  int descriptor = fileno(output_stream);
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)count);
    if (written < 0 && errno == EINTR)
      continue;
    if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {descriptor, POLLOUT, 0};
      int count_ready = poll(&ready, 1, 1000);
      if (count_ready == 1 || (count_ready < 0 && errno == EINTR))
        continue;
      return false;
    }
    if (written <= 0)
      return false;
    bytes += written;
    count -= (int)written;
  }
  return true;
}
