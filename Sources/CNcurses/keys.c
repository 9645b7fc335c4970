#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "internal.h"

#include <curses.h>
#include <term.h>

// Key codes of our own lie above those that ncurses hands out for the extended keys of a terminal.
enum { PASTE_START = 3000, PASTE_END };

static bool mouse_on;

void cn_define_keys(void) {
  define_key("\033[200~", PASTE_START);
  define_key("\033[201~", PASTE_END);
}

void cn_leave_key_modes(void) {
  putp(CN_PASTE_OFF);
  if (mouse_on)
    mousemask(0, NULL);
}

static const mmask_t wanted_buttons =
    BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON2_PRESSED | BUTTON2_RELEASED | BUTTON3_PRESSED |
    BUTTON3_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED;

void cn_enter_key_modes(void) {
  putp(CN_PASTE_ON);
  if (mouse_on)
    mousemask(wanted_buttons, NULL);
}

void cn_enable_mouse(bool on) {
  mouse_on = on;
  mouseinterval(0); // no waiting for a second click: a press is reported at once
  mousemask(on ? wanted_buttons : 0, NULL);
}

int cn_read_mouse(int *row, int *column, int *button) {
  MEVENT event;
  if (getmouse(&event) != OK)
    return CN_MOUSE_OTHER;
  *row = event.y;
  *column = event.x;
  *button = 0;
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

static uint32_t special_key(wint_t code) {
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

int cn_read_key(uint32_t *value) {
  wint_t code = 0;
  switch (get_wch(&code)) {
  case OK:
    *value = (uint32_t)code;
    return CN_KEY_CHARACTER;
  case KEY_CODE_YES:
    *value = special_key(code);
    return *value ? CN_KEY_SPECIAL : CN_KEY_UNKNOWN;
  default:
    return CN_KEY_NONE;
  }
}
