#include <xlsxwriter.h>

// glibc tells of it only under a feature macro that would change other headers.
extern int memfd_create(const char *name, unsigned int flags);

/// A file that is in memory only; its number, or -1.
static inline int memory_file(void) { return memfd_create("xlsx", 1U /* MFD_CLOEXEC */); }
