// Sends every signal to the supervisor, in every way, and to all others.
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    int sent = 0;
    union sigval value = {0};

    for (int number = 0; number < NSIG; number++) {
        sent += kill(1, number) == 0;
        sent += kill(getppid(), number) == 0;
        sent += kill(-1, number) == 0;
        sent += killpg(1, number) == 0;
        sent += sigqueue(1, number, value) == 0;
        sent += syscall(SYS_tkill, 1, number) == 0;
        sent += syscall(SYS_tgkill, 1, 1, number) == 0;
    }
    puts(sent ? "SENT" : "refused");
    return 0;
}
