#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int by_end(const void *one, const void *other) {
    long long first = (*(long long *const *)one)[1], second = (*(long long *const *)other)[1];
    return (first > second) - (first < second);
}

long long open_stage(long long **acts, int acts_len, int *acts_lens) {
    qsort(acts, acts_len, sizeof *acts, by_end);
    long long turned_down = 0, free_from = LLONG_MIN;
    for (int i = 0; i < acts_len; i++) {
        if (acts[i][0] >= free_from) free_from = acts[i][1];
        else turned_down++;
    }
    return turned_down;
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

static long long **read_int_lists(int *len, int **lens) {
    *len = atoi(read_line());
    long long **rows = calloc(*len + 1, sizeof *rows);
    *lens = calloc(*len + 1, sizeof **lens);
    for (int i = 0; i < *len; i++) rows[i] = read_ints(&(*lens)[i]);
    return rows;
}

int main(void) {
    int acts_len, *acts_lens;
    long long **acts = read_int_lists(&acts_len, &acts_lens);
    printf("%lld\n", open_stage(acts, acts_len, acts_lens));
}
