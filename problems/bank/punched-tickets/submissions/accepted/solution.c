#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long long up_to(long long last) {
    long long count = last + 1, holes = 0;
    for (long long half = 1; half < count; half *= 2) {
        long long rest = count % (2 * half);
        holes += count / (2 * half) * half + (rest > half ? rest - half : 0);
    }
    return holes;
}

long long *count_holes(long long **rolls, int rolls_len, int *rolls_lens, int *returned_len) {
    long long *holes = calloc(rolls_len + 1, sizeof *holes);
    for (int i = 0; i < rolls_len; i++) holes[i] = up_to(rolls[i][1]) - up_to(rolls[i][0] - 1);
    *returned_len = rolls_len;
    return holes;
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

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    int rolls_len, *rolls_lens;
    long long **rolls = read_int_lists(&rolls_len, &rolls_lens);
    int returned_len;
    long long *returned = count_holes(rolls, rolls_len, rolls_lens, &returned_len);
    print_ints(returned, returned_len);
}
