#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long rain_on_the_terraces(long long *heights, int heights_len) {
    // Too slow, though a step takes less than a nanosecond: looks for both maxima anew for each terrace.
    long long water = 0;
    for (int i = 0; i < heights_len; i++) {
        long long left = 0, right = 0;
        for (int j = 0; j <= i; j++)
            if (heights[j] > left) left = heights[j];
        for (int j = i; j < heights_len; j++)
            if (heights[j] > right) right = heights[j];
        water += (left < right ? left : right) - heights[i];
    }
    return water;
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
    int heights_len;
    long long *heights = read_ints(&heights_len);
    printf("%lld\n", rain_on_the_terraces(heights, heights_len));
}
