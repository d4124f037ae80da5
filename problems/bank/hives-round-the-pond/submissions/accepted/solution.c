#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long long most(long long *row, int row_len) {
    long long without = 0, with_last = 0;
    for (int i = 0; i < row_len; i++) {
        long long with_this = without + row[i];
        if (with_last > without) without = with_last;
        with_last = with_this;
    }
    return without > with_last ? without : with_last;
}

long long hives_round_the_pond(long long *honey, int honey_len) {
    if (honey_len == 1) return honey[0];
    long long without_first = most(honey + 1, honey_len - 1), without_last = most(honey, honey_len - 1);
    return without_first > without_last ? without_first : without_last;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static long long *read_ints(int *len) {
    *len = atoi(read_line());
    long long *values = calloc(*len + 1, sizeof *values);
    char *word = strtok(read_line(), " ");
    for (int i = 0; i < *len && word; i++, word = strtok(NULL, " ")) values[i] = atoll(word);
    return values;
}

int main(void) {
    int honey_len;
    long long *honey = read_ints(&honey_len);
    printf("%lld\n", hives_round_the_pond(honey, honey_len));
}
