#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long stepping_stones(long long *springs, int springs_len) {
    long long jumps = 0, end = 0, farthest = 0;  // up to `end` with the jumps so far, up to `farthest` with one more
    for (int i = 0; i < springs_len; i++) {
        if (i > end) {
            if (farthest <= end) return -1;
            jumps++;
            end = farthest;
        }
        if (i + springs[i] > farthest) farthest = i + springs[i];
    }
    return jumps;
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
    int springs_len;
    long long *springs = read_ints(&springs_len);
    printf("%lld\n", stepping_stones(springs, springs_len));
}
