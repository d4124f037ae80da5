// A static array of 512 MiB, all of it touched.
#include <string.h>

static char array[512 << 20];

int main(int argc, char **argv) {
    (void)argv;
    memset(array, argc, sizeof array);
    return array[argc];
}
