/* What the C library lets a program say about its memory, which Swift's Glibc leaves out. */
#include <malloc.h>
