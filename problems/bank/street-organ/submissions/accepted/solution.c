#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *street_organ(long long *coins, int coins_len, int *returned_len) {
    long long *best = malloc(3 * sizeof *best);
    best[0] = best[1] = 0;
    best[2] = coins[0];
    long long first = 0, running = 0;
    for (long long house = 0; house < coins_len; house++) {
        if (running <= 0) {
            first = house;
            running = 0;
        }
        running += coins[house];
        bool shorter = house - first < best[1] - best[0];
        if (running > best[2] || (running == best[2] && shorter)) {
            best[0] = first;
            best[1] = house;
            best[2] = running;
        }
    }
    *returned_len = 3;
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

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    int coins_len;
    long long *coins = read_ints(&coins_len);
    int returned_len;
    long long *returned = street_organ(coins, coins_len, &returned_len);
    print_ints(returned, returned_len);
}
