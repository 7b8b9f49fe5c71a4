// Calls of Linux that glibc declares only for _GNU_SOURCE, which Swift does not set.
#include <sys/resource.h>
#include <sys/types.h>

int memfd_create(const char *name, unsigned int flags);
int pipe2(int ends[2], int flags);
int prlimit(pid_t process, int resource, const struct rlimit *wanted, struct rlimit *before);

enum { MEMORY_FILE_CLOSES_ON_EXEC = 1, LIMIT_OF_TIME = 0, LIMIT_OF_MEMORY = 9 };
