// Waits for an alarm that it does not catch.
#include <unistd.h>

int main(void) {
    alarm(1);
    return pause();
}
