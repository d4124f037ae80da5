#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *count_ponds(char **field, int field_len, int *returned_len) {
    int rows = field_len, columns = strlen(field[0]);
    bool *seen = calloc(rows * columns, sizeof *seen);
    int *stack = malloc(rows * columns * sizeof *stack);
    long long ponds = 0, largest = 0;
    for (int start = 0; start < rows * columns; start++) {
        if (field[start / columns][start % columns] != '~' || seen[start]) continue;
        ponds++;
        long long size = 0;
        int height = 0;
        seen[start] = true;
        stack[height++] = start;
        while (height) {
            int square = stack[--height];
            size++;
            for (int side = 0; side < 4; side++) {
                int r = square / columns + (int[]){-1, 1, 0, 0}[side];
                int c = square % columns + (int[]){0, 0, -1, 1}[side];
                if (r < 0 || r >= rows || c < 0 || c >= columns || field[r][c] != '~' || seen[r * columns + c]) continue;
                seen[r * columns + c] = true;
                stack[height++] = r * columns + c;
            }
        }
        if (size > largest) largest = size;
    }
    free(seen), free(stack);
    *returned_len = 2;
    long long *answer = malloc(2 * sizeof *answer);
    answer[0] = ponds;
    answer[1] = largest;
    return answer;
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

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    int field_len;
    char **field = read_strings(&field_len);
    int returned_len;
    long long *returned = count_ponds(field, field_len, &returned_len);
    print_ints(returned, returned_len);
}
