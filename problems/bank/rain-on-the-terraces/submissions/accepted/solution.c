#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long rain_on_the_terraces(long long *heights, int heights_len) {
    long long left_max = 0, right_max = 0, water = 0;
    int left = 0, right = heights_len - 1;
    while (left <= right) {
        if (heights[left] > left_max) left_max = heights[left];
        if (heights[right] > right_max) right_max = heights[right];
        if (left_max <= right_max)
            water += left_max - heights[left++];
        else
            water += right_max - heights[right--];
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
