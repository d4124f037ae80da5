// Prints text of many alphabets from its source, then repeats the line it gets on stdin, as UTF-8.
#include <stdio.h>

int main(void) {
    char line[256];

    puts("héllo wörld 你好 🚀 Ω");
    if (fgets(line, sizeof line, stdin)) fputs(line, stdout);
    return 0;
}
