#ifndef SQLITE_OPTIONS_H
#define SQLITE_OPTIONS_H

#include <sqlite3.h>

// sqlite3_config() takes any number of arguments, which Swift cannot call. Takes effect before the first
// connection is opened.
static inline int cs_count_no_memory(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

#endif
