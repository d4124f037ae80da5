#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long moving_day(long long *boxes, int boxes_len, long long trips) {
    // Too slow: tries one capacity after the other, though it begins where all trips would be full.
    long long capacity = 0, sum = 0;
    for (int i = 0; i < boxes_len; i++) {
        if (boxes[i] > capacity) capacity = boxes[i];
        sum += boxes[i];
    }
    if (capacity < (sum + trips - 1) / trips) capacity = (sum + trips - 1) / trips;
    for (;; capacity++) {
        long long count = 1, load = 0;
        for (int i = 0; i < boxes_len; i++) {
            load += boxes[i];
            if (load > capacity) {
                count++;
                load = boxes[i];
            }
        }
        if (count <= trips) return capacity;
    }
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
    int boxes_len;
    long long *boxes = read_ints(&boxes_len);
    long long trips = atoll(read_line());
    printf("%lld\n", moving_day(boxes, boxes_len, trips));
}
