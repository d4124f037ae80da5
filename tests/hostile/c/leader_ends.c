// Its first thread ends; another one goes on, prints and ends the process.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void *go_on(void *unused) {
    usleep(200000);
    puts("last");
    exit(3);
    return unused;
}

int main(void) {
    pthread_t thread;

    pthread_create(&thread, NULL, go_on, NULL);
    pthread_exit(NULL);
}
