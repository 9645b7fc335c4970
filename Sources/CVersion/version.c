#include "version.h"

// scripts/commit writes commit.h. Without it, as in an archive made by git archive, the hash is
// here, put in by git (see .gitattributes); in a checkout it is not known.
#if __has_include("commit.h")
#include "commit.h"
#else
#define COMMIT "$Format:%h$"
#endif

const char *cversion_commit(void) { return COMMIT[0] == '$' ? "" : COMMIT; }
