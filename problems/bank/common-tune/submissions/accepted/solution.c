#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long common_tune(char *first, char *second) {
    int n = strlen(first), m = strlen(second);
    long long *row = calloc(m + 1, sizeof *row);
    for (int i = 1; i <= n; i++) {
        long long diagonal = 0;
        for (int j = 1; j <= m; j++) {
            long long above = row[j];
            if (first[i - 1] == second[j - 1]) row[j] = diagonal + 1;
            else if (row[j - 1] > above) row[j] = row[j - 1];
            diagonal = above;
        }
    }
    return row[m];
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
    char *first = read_line();
    char *second = read_line();
    printf("%lld\n", common_tune(first, second));
}
