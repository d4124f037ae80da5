// Threads end in every way, with stacks of every size.
#include <pthread.h>
#include <stdio.h>
#include <unistd.h>

static pthread_key_t key;

static void last_words(void *text) {
    volatile char room[100000];
    room[0] = 0;
    puts(text);
}

static void *returns(void *given) {
    return given;
}

static void *leaves(void *given) {
    pthread_setspecific(key, "destroyed");
    pthread_exit(given);
}

static void *is_cancelled(void *given) {
    pthread_setspecific(key, "destroyed");
    for (;;) pause();
    return given;
}

static long start(void *(*routine)(void *), size_t stack) {
    pthread_attr_t attributes;
    pthread_t thread;
    void *result = "none";

    pthread_attr_init(&attributes);
    if (stack) pthread_attr_setstacksize(&attributes, stack);
    if (pthread_create(&thread, stack ? &attributes : NULL, routine, (void *)7)) return -2;
    if (routine == is_cancelled) pthread_cancel(thread);
    pthread_join(thread, &result);
    pthread_attr_destroy(&attributes);
    return (long)result;
}

int main(void) {
    pthread_key_create(&key, last_words);
    for (size_t stack = 0; stack <= 1 << 20; stack = stack ? 4 * stack : 1 << 14) {
        printf("%zu: %ld\n", stack >> 10, start(returns, stack));
    }
    printf("%ld\n", start(leaves, 0));
    printf("%ld\n", start(is_cancelled, 0));
    return 0;
}
