#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long stepping_stones(long long *springs, int springs_len) {
    int *jumps = malloc(springs_len * sizeof *jumps), never = springs_len + 1;
    jumps[springs_len - 1] = 0;
    for (int i = springs_len - 2; i >= 0; i--) {
        int reach = i + springs[i] < springs_len ? i + springs[i] : springs_len - 1, fewest = never;
        for (int j = i + 1; j <= reach; j++) fewest = jumps[j] < fewest ? jumps[j] : fewest;
        jumps[i] = fewest == never ? never : fewest + 1;
    }
    int answer = jumps[0];
    free(jumps);
    return answer == never ? -1 : answer;
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
