#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long ice_cream_days(long long *profits, int profits_len, long long days) {
    long long total = 0;
    for (int i = 0; i < days; i++) total += profits[i];
    long long best = total;
    for (int i = days; i < profits_len; i++) {
        total += profits[i] - profits[i - days];
        if (total > best) best = total;
    }
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

static long long *read_ints(int *len) {
    *len = atoi(read_line());
    long long *values = calloc(*len + 1, sizeof *values);
    char *word = strtok(read_line(), " ");
    for (int i = 0; i < *len && word; i++, word = strtok(NULL, " ")) values[i] = atoll(word);
    return values;
}

int main(void) {
    int profits_len;
    long long *profits = read_ints(&profits_len);
    long long days = atoll(read_line());
    printf("%lld\n", ice_cream_days(profits, profits_len, days));
}
