// Prints what a terminal would obey: clears it, renames it, rings, turns colours on, asks who it is.
#include <stdio.h>

int main(void) {
    puts("\033[2J\033[1;1H\033]0;owned\007\a\033[31mred\033[?1049h\033[c\b\b\b\rover\v\f\x9b" "31m");
    return 0;
}
