// Calls itself for ever, until the stack is full.
#include <stdio.h>

static int descend(volatile int depth) {
    return depth < 0 ? 0 : descend(depth + 1) + depth;
}

int main(void) {
    printf("%d\n", descend(0));
    return 0;
}
