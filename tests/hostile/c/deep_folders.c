// A thousand folders, each in the one before.
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 1000; i++) {
        if (mkdir("down", 0700) != 0 || chdir("down") != 0) return 1;
    }
    puts("deep");
    return 0;
}
