// A byte order mark stands before this comment.
#include <stdio.h>

int main(void) {
    puts("fine");
    return 0;
}
