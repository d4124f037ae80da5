// Locks a mutex twice: the second time it waits for itself.
#include <pthread.h>

int main(void) {
    pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

    pthread_mutex_lock(&lock);
    return pthread_mutex_lock(&lock);
}
