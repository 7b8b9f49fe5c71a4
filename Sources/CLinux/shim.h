// Calls and constants of Linux that glibc declares only for _GNU_SOURCE, which Swift does not set.
#include <fcntl.h>

int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);

// O_TMPFILE: a file in a folder that has no name there.
enum { MEMORY_FILE_CLOSES_ON_EXEC = 1, NAMELESS_FILE = 020000000 | O_DIRECTORY };
