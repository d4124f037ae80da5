#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *herb_walk(char *path, char *recipe, int *returned_len) {
    // Too slow, though it goes no farther than the best stretch: begins anew at each place.
    int length = strlen(path), needed = strlen(recipe), counts[128] = {0};
    for (char *herb = recipe; *herb; herb++) counts[(int)*herb]++;
    int shortest = length + 1;
    long long *best = calloc(2, sizeof *best);
    for (int first = 0; first + needed <= length; first++) {
        if (counts[(int)path[first]] == 0) continue;
        int need[128], missing = needed, last = first;
        memcpy(need, counts, sizeof need);
        int end = first + shortest - 1 < length ? first + shortest - 1 : length;  // no longer than the best
        for (; last < end && missing > 0; last++)
            if (need[(int)path[last]]-- > 0) missing--;
        if (missing == 0 && last - first < shortest) {
            shortest = last - first;
            best[0] = first;
            best[1] = last - 1;
        } else if (missing > 0 && end == length) {
            break;  // later ones have less
        }
    }
    *returned_len = shortest <= length ? 2 : 0;
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
