#ifndef CNCURSES_H
#define CNCURSES_H

// The part of ncurses that Swift cannot call itself (macros, globals, variadic functions), with
// plain types only: <curses.h> is not visible from here. Everything but `cn_columns`,
// `cn_can_encode` and `cn_pipe` belongs to the one thread that opened the screen.

#include <stdbool.h>
#include <stdint.h>

// Locale and widths.

// Takes LC_CTYPE from the environment; a locale without any character set (C, POSIX, or one that
// is not installed) becomes C.UTF-8. True when the result is UTF-8.
bool cn_prepare_locale(void);
// Columns of a character (0, 1, 2), -1 when the C library does not know it as printable. The
// answer is that of a UTF-8 locale, whatever the process's locale is.
int cn_columns(uint32_t scalar);
// Whether the process's locale has bytes for a character.
bool cn_can_encode(uint32_t scalar);

// The screen.

enum cn_open_result {
  CN_OPENED,
  CN_NO_TYPE,        // TERM is not set
  CN_UNKNOWN_TYPE,   // no description of TERM
  CN_INCAPABLE_TYPE, // TERM cannot move its cursor
  CN_SYSTEM_ERROR,   // see errno
};
// Opens the screen on two descriptors of a terminal, which it duplicates. From then on a fatal
// signal or an exit() restores the terminal before it takes its usual course.
int cn_open(int input, int output);
// Leaves the alternate screen and restores the modes of the terminal. May be called twice.
void cn_close(void);
// Leaves the screen for another program (or a stop) and comes back to it, painted afresh.
void cn_release(void);
void cn_reclaim(void);
// Columns and rows as the kernel knows them; false (and no change) when it does not know them.
bool cn_window_size(int descriptor, int *columns, int *rows);
// Tells curses about a new size and has everything painted afresh by the next refresh.
void cn_resize(int columns, int rows);
void cn_size(int *columns, int *rows);
// Everything on the terminal is taken as unknown: the next refresh paints every cell.
void cn_repaint(void);

// Colours: how many (0 when there are none), and the pair of two of them (-1: the default one).
int cn_start_colours(void);
int cn_pair(int foreground, int background);

enum cn_attribute {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_ITALIC = 4,
  CN_UNDERLINE = 8,
  CN_REVERSE = 16,
  CN_MARKED = 32, // the cell has combining marks
};
// One cell, or both columns of a wide one.
typedef struct {
  uint32_t base;
  uint16_t attributes;
  int16_t pair;
} cn_cell;
// Puts cells side by side from a column on; the caller sees to it that they fit the row.
// `marks` holds four combining marks for each cell that has some, unused ones 0.
void cn_put(int row, int column, const cn_cell *cells, int count, const uint32_t *marks);
void cn_erase(void);
// Moves the rows from `top` up to `bottom` (not included) up by `count` (down where it is negative);
// rows that come in are blank.
void cn_scroll(int top, int bottom, int count);
// Sends what changed to the terminal and leaves the cursor there, shown or hidden.
void cn_refresh(int cursor_row, int cursor_column, bool cursor_shown);

// Bytes straight to the terminal, behind what curses has sent.
bool cn_send(const char *bytes, int count);

// Keys.

enum cn_key_kind {
  CN_KEY_NONE, // nothing to read
  CN_KEY_CHARACTER,
  CN_KEY_SPECIAL,
  CN_KEY_UNKNOWN, // a key without a meaning here
};
enum cn_special_key {
  CN_UP = 1,
  CN_DOWN,
  CN_LEFT,
  CN_RIGHT,
  CN_HOME,
  CN_END,
  CN_PAGE_UP,
  CN_PAGE_DOWN,
  CN_INSERT,
  CN_DELETE,
  CN_BACKSPACE,
  CN_BACK_TAB,
  CN_ENTER,
  CN_MOUSE,
  CN_PASTE_START,
  CN_PASTE_END,
  CN_FUNCTION = 100, // CN_FUNCTION + n: the function key n
};
// Reads one key without waiting.
int cn_read_key(uint32_t *value);

enum cn_mouse_kind {
  CN_MOUSE_OTHER,
  CN_MOUSE_PRESS,
  CN_MOUSE_RELEASE,
  CN_MOUSE_WHEEL_UP,
  CN_MOUSE_WHEEL_DOWN,
  CN_MOUSE_DRAG, // moved to another cell with a button down
};
void cn_enable_mouse(bool on);
// What the mouse did, the oldest first. One CN_MOUSE may stand for several: the others are read
// while cn_mouse_waits() holds.
int cn_read_mouse(int *row, int *column, int *button);
bool cn_mouse_waits(void);

// Signals.

// A pipe with both ends non-blocking and closed on exec; false: see errno.
bool cn_pipe(int descriptors[2]);
// Catches SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP and SIGCONT; makes SIGPIPE and SIGXFSZ
// harmless. Gives the descriptor that becomes readable when one arrives, or -1.
int cn_catch_signals(void);
// The most urgent signal that arrived since the last call, 0 when there is none.
int cn_next_signal(void);
// Forgets a signal that arrived.
void cn_forget_signal(int number);
// Whether SIGTSTP stops this process (true) or is reported (false, after cn_catch_signals).
void cn_let_stop(bool on);
// Stops the process group as ^Z would; returns when it runs again, or at once when the group has
// nobody who could continue it.
void cn_stop(void);

#endif
