#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long frog_fees(long long *fees, int fees_len) {
    const long long unreachable = 1000000000000000000;
    long long one = 0, two = unreachable, three = unreachable; // of the last three places, the nearest first
    for (int i = 0; i < fees_len; i++) {
        long long least = one < two ? one : two;
        if (three < least) least = three;
        three = two;
        two = one;
        one = fees[i] >= 0 && least < unreachable ? least + fees[i] : unreachable;
    }
    long long least = one < two ? one : two;
    if (three < least) least = three;
    return least < unreachable ? least : -1;
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
    int fees_len;
    long long *fees = read_ints(&fees_len);
    printf("%lld\n", frog_fees(fees, fees_len));
}
