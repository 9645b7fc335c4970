#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static bool locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

// Whether the locale that was prepared is one of UTF-8: each width asks, from any thread.
static atomic_bool is_utf8;

bool cn_prepare_locale(void) {
  // glibc calls the character set of the C locale ANSI_X3.4-1968; a locale that is named in the
  // environment but not installed leaves the C locale in place.
  if (!setlocale(LC_CTYPE, "") || strncmp(nl_langinfo(CODESET), "ANSI_X3.4", 9) == 0)
    setlocale(LC_CTYPE, "C.UTF-8");
  is_utf8 = locale_is_utf8();
  return is_utf8;
}

static locale_t utf8_locale;

static void open_utf8_locale(void) {
  utf8_locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
}

int cn_columns(uint32_t scalar) {
  if (is_utf8)
    return wcwidth((wchar_t)scalar);
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_utf8_locale);
  if (!utf8_locale)
    return scalar >= 0x20 && scalar != 0x7f ? 1 : -1;
  locale_t before = uselocale(utf8_locale);
  int columns = wcwidth((wchar_t)scalar);
  uselocale(before);
  return columns;
}

int cn_encode(uint32_t scalar, char *bytes) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t length = wcrtomb(bytes, (wchar_t)scalar, &state);
  return length == (size_t)-1 ? 0 : (int)length;
}
