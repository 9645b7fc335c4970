#ifndef CNCURSES_H
#define CNCURSES_H

// The part of ncurses that Swift cannot call itself (macros, globals, variadic functions), with
// plain types only: <curses.h> is not visible from here. Everything but `cn_columns`,
// `cn_encode` and `cn_pipe` belongs to the one thread that opened the screen.

#include <stdbool.h>
#include <stdint.h>

// Locale and widths.

// Takes LC_CTYPE from the environment; a locale without any character set (C, POSIX, or one that
// is not installed) becomes C.UTF-8. True when the result is UTF-8.
bool cn_prepare_locale(void);
// Columns of a character (0, 1, 2), -1 when the C library does not know it as printable. The
// answer is that of a UTF-8 locale, whatever the process's locale is.
int cn_columns(uint32_t scalar);
// Writes the bytes that the process's locale has for a character, at most 16 (MB_LEN_MAX of glibc),
// and gives their number; 0 where it has none.
int cn_encode(uint32_t scalar, char *bytes);

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
// Tells curses about a new size.
void cn_resize(int columns, int rows);
void cn_size(int *columns, int *rows);
// Says that something is shown now, so that there is a screen to leave. True where that was not so, and
// what enters it has to be sent first.
bool cn_enter(void);

// What the terminal's description (terminfo(5)) says of writing on the screen. Strings are NULL where
// the terminal has none; they belong to curses and hold parameters and padding, see cn_fill().
typedef struct {
  const char *enter, *send_keys; // what enters the screen, and what has keys sent as curses knows them
  const char *move; // two parameters, row and column
  const char *clear, *clear_to_end_of_line;
  const char *set_scroll_region; // two parameters, the first row and the last
  const char *scroll_up, *scroll_down; // by one row
  const char *insert_lines, *delete_lines; // one parameter
  const char *hide_cursor, *show_cursor;
  const char *plain, *bold, *dim, *italic, *underline, *reverse;
  const char *foreground, *background; // one parameter, the colour
  const char *default_colours;
  int colours;          // how many; -1 for none
  int not_with_colours; // the attributes that do not go with colours, as bits of no_color_video; or -1
  bool has_cookies;     // attributes take cells of the screen
  bool wraps_at_once;   // a character in the last column moves the cursor to the next row
} cn_description;
void cn_describe(cn_description *description);
// Writes a string of the description with its parameters filled in and without the marks of padding
// ("$<5>"), cut at `size`, and gives its length; 0 for NULL. Any thread, one at a time.
int cn_fill(const char *string, int first, int second, char *bytes, int size);

// Bytes straight to the terminal; false where not all could be written.
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
