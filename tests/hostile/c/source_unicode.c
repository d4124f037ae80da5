// Names in other scripts.
#include <stdio.h>

static const char *größe(int 数) {
    return 数 == 3 ? "fine" : "wrong";
}

int main(void) {
    int αριθμός = 3;
    puts(größe(αριθμός));
    return 0;
}
