// Writes far behind the end of a local array, over where its caller is to go on.
#include <string.h>

static void copy(const char *text, volatile size_t length) {
    char small[8];

    memset(small, text[0], length);
    __asm__ volatile("" : : "r"(small) : "memory");
}

int main(void) {
    copy("x", 4096);
    return 0;
}
