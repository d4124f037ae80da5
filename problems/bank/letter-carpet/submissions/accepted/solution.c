#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long long hops(char **carpet, int rows, int columns, int row, int column, const char *word) {
    if (row < 0 || row >= rows || column < 0 || column >= columns || carpet[row][column] != *word) return 0;
    if (word[1] == '\0') return 1;
    carpet[row][column] = '.'; // marked: no letter of the word
    long long ways = hops(carpet, rows, columns, row - 1, column, word + 1)
        + hops(carpet, rows, columns, row + 1, column, word + 1)
        + hops(carpet, rows, columns, row, column - 1, word + 1)
        + hops(carpet, rows, columns, row, column + 1, word + 1);
    carpet[row][column] = *word;
    return ways;
}

long long count_hops(char **carpet, int carpet_len, char *word) {
    int columns = strlen(carpet[0]);
    long long ways = 0;
    for (int row = 0; row < carpet_len; row++) {
        for (int column = 0; column < columns; column++) {
            ways += hops(carpet, carpet_len, columns, row, column, word);
        }
    }
    return ways;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static char **read_strings(int *len) {
    *len = atoi(read_line());
    char **values = calloc(*len + 1, sizeof *values);
    for (int i = 0; i < *len; i++) values[i] = read_line();
    return values;
}

int main(void) {
    int carpet_len;
    char **carpet = read_strings(&carpet_len);
    char *word = read_line();
    printf("%lld\n", count_hops(carpet, carpet_len, word));
}
