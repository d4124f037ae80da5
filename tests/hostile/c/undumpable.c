// Hides from all processes of its user, by which its files in /proc become root's, and takes the supervisor's name.
#include <sys/prctl.h>
#include <unistd.h>

int main(void) {
    prctl(PR_SET_DUMPABLE, 0);
    prctl(PR_SET_NAME, "perl");
    if (fork() == 0) setsid();
    for (;;) pause();
}
