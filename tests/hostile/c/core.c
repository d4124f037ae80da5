// A child crashes where core files go, wants one and must leave none.
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    struct rlimit any = {RLIM_INFINITY, RLIM_INFINITY};
    int status;

    if (fork() == 0) {
        setrlimit(RLIMIT_CORE, &any);
        raise(SIGSEGV);
    }
    wait(&status);
    puts(WCOREDUMP(status) || access("core", F_OK) == 0 ? "CORE" : "no core");
    return 0;
}
