// A thread replaces the whole process by another program while the first thread waits.
#include <pthread.h>
#include <unistd.h>

static void *replace(void *unused) {
    execlp("echo", "echo", "replaced", NULL);
    return unused;
}

int main(void) {
    pthread_t thread;

    pthread_create(&thread, NULL, replace, NULL);
    for (;;) pause();
}
