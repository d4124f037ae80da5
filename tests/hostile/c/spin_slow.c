// Forty processes spin on a tenth of a processor, which is the supervisor's too.
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 40 && fork() > 0; i++) {
    }
    for (volatile int forever = 1; forever;) {
    }
}
