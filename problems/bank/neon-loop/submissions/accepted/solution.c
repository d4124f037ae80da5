#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long neon_loop(char *photo) {
    int count = strlen(photo), length = 0;
    int *border = calloc(count + 1, sizeof *border); // of each prefix: how many letters at its beginning end it as well
    for (int i = 1; i < count; i++) {
        while (length > 0 && photo[i] != photo[length]) length = border[length - 1];
        if (photo[i] == photo[length]) length++;
        border[i] = length;
    }
    free(border);
    return count - length;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

int main(void) {
    char *photo = read_line();
    printf("%lld\n", neon_loop(photo));
}
