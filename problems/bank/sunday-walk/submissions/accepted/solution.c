#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long count_walks(char **town, int town_len) {
    const long long modulus = 1000000007;
    int columns = strlen(town[0]);
    long long *some = calloc(columns, sizeof *some), *none = calloc(columns, sizeof *none);
    none[0] = 1;
    for (int row = 0; row < town_len; row++) {
        for (int column = 0; column < columns; column++) {
            char crossing = town[row][column];
            if (column) {
                some[column] = (some[column] + some[column - 1]) % modulus;
                none[column] = (none[column] + none[column - 1]) % modulus;
            }
            if (crossing == 'I') some[column] = (some[column] + none[column]) % modulus;
            if (crossing == '#') some[column] = 0;
            if (crossing != '.') none[column] = 0;
        }
    }
    long long walks = some[columns - 1];
    free(some), free(none);
    return walks;
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
    int town_len;
    char **town = read_strings(&town_len);
    printf("%lld\n", count_walks(town, town_len));
}
