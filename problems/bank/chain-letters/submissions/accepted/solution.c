#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long counter_shows(long long start, long long factor, long long days, long long size) {
    long long result = start % size;
    for (long long power = factor % size; days > 0; days /= 2) {
        if (days % 2) result = result * power % size;
        power = power * power % size;
    }
    return result;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

int main(void) {
    long long start = atoll(read_line());
    long long factor = atoll(read_line());
    long long days = atoll(read_line());
    long long size = atoll(read_line());
    printf("%lld\n", counter_shows(start, factor, days, size));
}
