#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *herb_walk(char *path, char *recipe, int *returned_len) {
    long long need[128] = {0};
    long long path_length = strlen(path), missing = strlen(recipe);
    for (char *herb = recipe; *herb; herb++) need[(int)*herb]++;
    long long *best = calloc(2, sizeof *best), shortest = path_length + 1;
    for (long long first = 0, last = 0; last < path_length; last++) {
        if (need[(int)path[last]]-- > 0) missing--;
        for (; missing == 0; first++) {
            if (last - first + 1 < shortest) {
                shortest = last - first + 1;
                best[0] = first;
                best[1] = last;
            }
            if (++need[(int)path[first]] > 0) missing++;
        }
    }
    *returned_len = shortest <= path_length ? 2 : 0;
    return best;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    char *path = read_line();
    char *recipe = read_line();
    int returned_len;
    long long *returned = herb_walk(path, recipe, &returned_len);
    print_ints(returned, returned_len);
}
