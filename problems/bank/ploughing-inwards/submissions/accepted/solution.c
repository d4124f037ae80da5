#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *ploughing_order(long long **field, int field_len, int *field_lens, int *returned_len) {
    int top = 0, bottom = field_len - 1, left = 0, right = field_lens[0] - 1;
    long long *order = malloc(field_len * field_lens[0] * sizeof *order);
    int len = 0;
    while (top <= bottom && left <= right) {
        for (int column = left; column <= right; column++) order[len++] = field[bottom][column];
        bottom--;
        for (int row = bottom; row >= top; row--) order[len++] = field[row][right];
        right--;
        if (top <= bottom) {
            for (int column = right; column >= left; column--) order[len++] = field[top][column];
            top++;
        }
        if (left <= right) {
            for (int row = top; row <= bottom; row++) order[len++] = field[row][left];
            left++;
        }
    }
    *returned_len = len;
    return order;
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
    int field_len, *field_lens;
    long long **field = read_int_lists(&field_len, &field_lens);
    int returned_len;
    long long *returned = ploughing_order(field, field_len, field_lens, &returned_len);
    print_ints(returned, returned_len);
}
