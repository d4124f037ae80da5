#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long lone_sock(long long *socks, int socks_len) {
    long long lone = 0;
    for (int i = 0; i < socks_len; i++) lone ^= socks[i]; // the two socks of a pair cancel each other
    return lone;
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
    int socks_len;
    long long *socks = read_ints(&socks_len);
    printf("%lld\n", lone_sock(socks, socks_len));
}
