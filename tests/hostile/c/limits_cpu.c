// Gives itself one second of CPU time and uses it up: no limit of the sandbox was hit.
#include <sys/resource.h>

int main(void) {
    struct rlimit second = {1, 2};

    setrlimit(RLIMIT_CPU, &second);
    for (volatile int forever = 1; forever;) {
    }
}
