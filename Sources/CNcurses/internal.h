#ifndef CNCURSES_INTERNAL_H
#define CNCURSES_INTERNAL_H

#include <stdbool.h>

// Bracketed paste: what is pasted arrives between ESC [200~ and ESC [201~
// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "Bracketed Paste Mode").
#define CN_PASTE_ON "\033[?2004h"
#define CN_PASTE_OFF "\033[?2004l"

void cn_define_keys(void);
// The modes that change what keys and the mouse send: off while another program has the terminal.
void cn_leave_key_modes(void);
void cn_enter_key_modes(void);

// The crash guard: takes the modes that it would restore, before curses changes them; starts to
// guard, when the screen is open; pauses while the screen is left.
void cn_guard_remember(int output);
void cn_guard_start(void);
void cn_guard_pause(bool on);

#endif
