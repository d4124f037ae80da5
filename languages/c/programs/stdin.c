// Reads all of stdin and prints the length of each line in front of it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    char *line = NULL;
    size_t size = 0;

    while (getline(&line, &size, stdin) != -1) {
        line[strcspn(line, "\n")] = '\0';
        printf("%zu %s\n", strlen(line), line);
    }
    free(line);
    return 0;
}
