#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdbool.h>

// Bracketed paste: what is pasted arrives between ESC [200~ and ESC [201~
// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Bracketed Paste Mode").
#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"
// Mouse reports and their spelling in decimal numbers (same source, "Mouse Tracking"). Curses
// switches on clicks alone (1000); 1002 adds where the mouse goes while a button is down.
#define CN_DRAGS_ON "\033[?1002h"
#define CN_DRAGS_OFF "\033[?1002l"
#define CN_MOUSE_OFF "\033[?1000;1002;1006l"

void cn_define_keys(void);
// The modes that change what keys and the mouse send: off while another program has the terminal.
void cn_leave_key_modes(void);
void cn_enter_key_modes(void);

// What is written to standard error (by the Swift runtime, a library, a child) while the screen is
// shown would tear it, and be lost with it: it is held back, and shown when the screen is left.
// Nothing is held when standard error is not a terminal. cn_show_errors() is async-signal-safe.
void cn_hold_errors(void);
void cn_show_errors(void);

// The crash guard: takes the modes that it would restore, before curses changes them; starts to
// guard, when the screen is open; pauses while the screen is left.
void cn_guard_remember(int output);
void cn_guard_start(void);
void cn_guard_pause(bool on);
// What leaves the screen, as the guard would send it.
void cn_send_farewell(void);

// One byte or key code from curses, ERR where none waits.
int cn_read_code(void);

#endif
