// The commit that the program was built from.
#ifndef GALLEY_VERSION_H
#define GALLEY_VERSION_H

// Its abbreviated hash, with ", changed" where files differed from it; empty where it is not known.
const char *cversion_commit(void);

#endif
