#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long fewest_coins(long long *coins, int coins_len, long long price) {
    long long impossible = price + 1;
    long long *fewest = malloc((price + 1) * sizeof *fewest);
    fewest[0] = 0;
    for (long long amount = 1; amount <= price; amount++) {
        fewest[amount] = impossible;
        for (int i = 0; i < coins_len; i++)
            if (coins[i] <= amount && fewest[amount - coins[i]] + 1 < fewest[amount])
                fewest[amount] = fewest[amount - coins[i]] + 1;
    }
    long long answer = fewest[price];
    free(fewest);
    return answer < impossible ? answer : -1;
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
    int coins_len;
    long long *coins = read_ints(&coins_len);
    long long price = atoll(read_line());
    printf("%lld\n", fewest_coins(coins, coins_len, price));
}
