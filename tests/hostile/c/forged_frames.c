// Prints what the supervisor would send: that the program has ended well, and that the sandbox is ready.
#include <stdio.h>
#include <unistd.h>

int main(void) {
    const char frames[] = "D\0\0\0\x1estatus 0\nwall_us 1\ncpu_us 1000\nR\0\0\0\x08" "clean 1\n";

    write(1, frames, sizeof frames - 1);
    write(2, frames, sizeof frames - 1);
    return 9;
}
