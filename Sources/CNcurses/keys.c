#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <string.h>
#include <wchar.h>

// Key codes of our own lie above those that ncurses hands out for the extended keys of a terminal.
enum { PASTE_START = 3000, PASTE_END };

static bool mouse_on;

// What terminals send for the cursor keys when they do not follow the keypad mode of their
// description, or belong to another family.
static const struct {
  const char *sequence;
  int code;
} other_spellings[] = {
    {"\033[A", KEY_UP},    {"\033[B", KEY_DOWN},  {"\033[C", KEY_RIGHT}, {"\033[D", KEY_LEFT},
    {"\033[H", KEY_HOME},  {"\033[F", KEY_END},   {"\033[1~", KEY_HOME}, {"\033[4~", KEY_END},
    {"\033[7~", KEY_HOME}, {"\033[8~", KEY_END},  {"\033OA", KEY_UP},    {"\033OB", KEY_DOWN},
    {"\033OC", KEY_RIGHT}, {"\033OD", KEY_LEFT},  {"\033OH", KEY_HOME},  {"\033OF", KEY_END},
    {"\033OM", KEY_ENTER},
};

void cn_define_keys(void) {
  for (size_t index = 0; index < sizeof other_spellings / sizeof *other_spellings; index++)
    if (key_defined(other_spellings[index].sequence) == 0)
      define_key(other_spellings[index].sequence, other_spellings[index].code);
  define_key("\033[200~", PASTE_START);
  define_key("\033[201~", PASTE_END);
}

static const mmask_t wanted_buttons =
    BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_RELEASED | BUTTON3_PRESSED |
    BUTTON3_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | REPORT_MOUSE_POSITION;

static void report_mouse(bool on) {
  // 1000 and 1002 are one setting with several values: the one of curses goes first on both ways.
  bool has_mouse = mousemask(on ? wanted_buttons : 0, NULL) != 0;
  if (on && has_mouse)
    cn_send(CN_DRAGS_ON, sizeof CN_DRAGS_ON - 1);
  else if (!on)
    cn_send(CN_DRAGS_OFF, sizeof CN_DRAGS_OFF - 1);
}

void cn_leave_key_modes(void) {
  cn_send(CN_PASTE_OFF, sizeof CN_PASTE_OFF - 1);
  if (mouse_on)
    report_mouse(false);
}

// What the mouse did and nobody has been told yet, the oldest last.
static MEVENT waiting[8]; // curses keeps as many
static int waiting_count;

bool cn_mouse_waits(void) { return waiting_count > 0; }

void cn_enter_key_modes(void) {
  cn_send(CN_PASTE_ON, sizeof CN_PASTE_ON - 1);
  if (mouse_on)
    report_mouse(true);
}

void cn_enable_mouse(bool on) {
  bool was_on = mouse_on;
  mouse_on = on;
  waiting_count = 0;
  mouseinterval(0); // no waiting for a second click: a press is reported at once
  if (on || was_on)
    report_mouse(on);
}

// A report that nobody asked for (a program before this one left the mouse on): curses has read its
// start only. Either numbers up to M or m, or three bytes.
static void skip_mouse_report(void) {
  int code, count = 0;
  bool numbers = false;
  while ((code = cn_read_code()) != ERR && ++count < 32) {
    if (count == 1)
      numbers = code >= '0' && code <= '9';
    if (numbers ? code == 'M' || code == 'm' : count == 3)
      return;
  }
}

int cn_read_mouse(int *row, int *column, int *button) {
  if (!mouse_on) {
    skip_mouse_report();
    return CN_MOUSE_OTHER;
  }
  // Curses reads all that has arrived for one key, and gives the latest of it first.
  while (waiting_count < 8 && getmouse(&waiting[waiting_count]) == OK)
    waiting_count++;
  if (waiting_count == 0)
    return CN_MOUSE_OTHER;
  MEVENT event = waiting[--waiting_count];
  *row = event.y;
  *column = event.x;
  *button = 0;
  if (event.bstate & REPORT_MOUSE_POSITION)
    return CN_MOUSE_DRAG;
  if (event.bstate & BUTTON4_PRESSED)
    return CN_MOUSE_WHEEL_UP;
  if (event.bstate & BUTTON5_PRESSED)
    return CN_MOUSE_WHEEL_DOWN;
  static const mmask_t pressed[] = {BUTTON1_PRESSED, BUTTON2_PRESSED, BUTTON3_PRESSED};
  static const mmask_t released[] = {BUTTON1_RELEASED, BUTTON2_RELEASED, BUTTON3_RELEASED};
  for (int number = 0; number < 3; number++) {
    *button = number + 1;
    if (event.bstate & pressed[number])
      return CN_MOUSE_PRESS;
    if (event.bstate & released[number])
      return CN_MOUSE_RELEASE;
  }
  return CN_MOUSE_OTHER;
}

static uint32_t special_key(int code) {
  switch (code) {
  case KEY_UP: return CN_UP;
  case KEY_DOWN: return CN_DOWN;
  case KEY_LEFT: return CN_LEFT;
  case KEY_RIGHT: return CN_RIGHT;
  case KEY_HOME: return CN_HOME;
  case KEY_END:
  case KEY_LL: return CN_END;
  case KEY_PPAGE: return CN_PAGE_UP;
  case KEY_NPAGE: return CN_PAGE_DOWN;
  case KEY_IC: return CN_INSERT;
  case KEY_DC: return CN_DELETE;
  case KEY_BACKSPACE: return CN_BACKSPACE;
  case KEY_BTAB: return CN_BACK_TAB;
  case KEY_ENTER: return CN_ENTER;
  case KEY_MOUSE: return CN_MOUSE;
  case PASTE_START: return CN_PASTE_START;
  case PASTE_END: return CN_PASTE_END;
  }
  if (code > KEY_F0 && code <= KEY_F(63))
    return CN_FUNCTION + (uint32_t)(code - KEY_F0);
  return 0;
}

// One more byte of a character. get_wch() would do this, but it forgets the start of a character
// whose rest has not arrived yet, and takes up to sixteen good bytes along with a bad one.
static bool complete_character(int byte, uint32_t *value) {
  static mbstate_t state;
  static bool is_inside;
  char input = (char)byte;
  wchar_t wide = 0;
  size_t result = mbrtowc(&wide, &input, 1, &state);
  if (result == (size_t)-1 && is_inside) { // the rest is missing: this byte starts another one
    memset(&state, 0, sizeof state);
    result = mbrtowc(&wide, &input, 1, &state);
  }
  is_inside = result == (size_t)-2;
  if (result == (size_t)-1)
    memset(&state, 0, sizeof state);
  *value = (uint32_t)wide;
  return result != (size_t)-1 && result != (size_t)-2;
}

int cn_read_key(uint32_t *value) {
  for (;;) {
    int code = cn_read_code();
    if (code == ERR)
      return CN_KEY_NONE;
    if (code > 0xff) {
      *value = special_key(code);
      return *value ? CN_KEY_SPECIAL : CN_KEY_UNKNOWN;
    }
    if (complete_character(code, value))
      return CN_KEY_CHARACTER;
  }
}
