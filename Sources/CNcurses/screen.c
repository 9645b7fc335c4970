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
#include <unistd.h>

#undef columns // a macro of <term.h>

static SCREEN *screen;
static FILE *input_stream, *output_stream;
static int cursor_shown = -1;
static bool is_released;

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

// Until a screen was left once, ncurses (6.1 to 6.5) sends what it has gathered at each movement of
// the cursor, since it takes the program for one that writes with the terminal's description alone:
// dozens of writes a paint. So the new screen is left before anything of it was sent, and what that
// says to the terminal goes nowhere; the first refresh enters the screen. Where that cannot be done,
// all works as well, but slower.
static void gather_output(void) {
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
  gather_output();
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  typeahead(-1); // keys typed ahead are looked for between paints, and a paint is one write
  idlok(stdscr, TRUE); // scrolling by inserting lines, where a terminal lacks a scroll region
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
  if (isendwin()) // nothing was shown yet: there is no screen to leave
    reset_shell_mode();
  else
    endwin();
  cn_guard_pause(true);
  cn_show_errors();
  cursor_shown = -1;
}

void cn_reclaim(void) {
  if (!screen)
    return;
  is_released = false;
  cn_hold_errors();
  cn_guard_pause(false);
  reset_prog_mode();
  cn_enter_key_modes();
  cursor_shown = -1;
  cn_repaint();
}

bool cn_window_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
    return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

void cn_resize(int columns, int rows) {
  resizeterm(rows, columns);
  cn_repaint();
}

void cn_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }

void cn_repaint(void) { clearok(curscr, TRUE); }

int cn_start_colours(void) {
  if (!has_colors() || start_color() != OK)
    return 0;
  // Without the default colours a pair of -1 and -1 cannot be had: better none at all.
  if (use_default_colors() != OK)
    return 0;
  // endwin() would reset the palette, which the person may have set and which was never changed
  // here: the string for it, in this process's copy of the description, is made empty.
  char *reset_palette = tigetstr("oc");
  if (reset_palette && reset_palette != (char *)-1)
    reset_palette[0] = 0;
  return COLORS;
}

int cn_pair(int foreground, int background) {
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CN_BOLD)
    result |= A_BOLD;
  if (attributes & CN_DIM)
    result |= A_DIM;
  if (attributes & CN_ITALIC)
    result |= A_ITALIC;
  if (attributes & CN_UNDERLINE)
    result |= A_UNDERLINE;
  if (attributes & CN_REVERSE)
    result |= A_REVERSE;
  return result;
}

void cn_put(int row, int column, const cn_cell *cells, int count, const uint32_t *marks) {
  enum { SLICE = 256 };
  cchar_t converted[SLICE], styled;
  memset(&styled, 0, sizeof styled);
  int from = 0;
  while (from < count) {
    int length = 0, columns = 0;
    for (; length < SLICE && from + length < count; length++) {
      const cn_cell *cell = &cells[from + length];
      const cn_cell *before = cell - 1;
      if (length == 0 || cell->attributes != before->attributes || cell->pair != before->pair) {
        int pair = cell->pair;
        setcchar(&styled, L" ", curses_attributes(cell->attributes), cell->pair, &pair);
      }
      cchar_t *to = &converted[length];
      *to = styled;
      to->chars[0] = (wchar_t)cell->base;
      if (cell->attributes & CN_MARKED) {
        for (int mark = 0; mark < 4 && mark + 1 < CCHARW_MAX; mark++)
          to->chars[mark + 1] = (wchar_t)marks[mark];
        marks += 4;
      }
      columns += cell->base < 0x300 ? 1 : cn_columns(cell->base);
    }
    mvadd_wchnstr(row, column, converted, length);
    column += columns;
    from += length;
  }
}

void cn_erase(void) { erase(); }

void cn_scroll(int top, int bottom, int count) {
  // Scrolling is allowed for this one step only, lest a character in the last cell scroll too.
  scrollok(stdscr, TRUE);
  if (wsetscrreg(stdscr, top, bottom - 1) == OK)
    wscrl(stdscr, count);
  wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
  scrollok(stdscr, FALSE);
}

void cn_refresh(int cursor_row, int cursor_column, bool shown) {
  move(cursor_row, cursor_column);
  if (cursor_shown != shown) {
    curs_set(shown ? 1 : 0);
    cursor_shown = shown;
  }
  refresh();
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
      if (poll(&ready, 1, 1000) == 1)
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
