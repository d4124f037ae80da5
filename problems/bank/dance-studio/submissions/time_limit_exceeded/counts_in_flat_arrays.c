#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long dance_studio(long long **lessons, int lessons_len, int *lessons_lens) {
    int *starts = malloc((lessons_len + 1) * sizeof *starts), *ends = malloc((lessons_len + 1) * sizeof *ends);
    for (int i = 0; i < lessons_len; i++) starts[i] = lessons[i][0], ends[i] = lessons[i][1];
    int rooms = 0;
    for (int i = 0; i < lessons_len; i++) {
        int now = 0;
        for (int j = 0; j < lessons_len; j++) now += (starts[j] <= starts[i]) & (starts[i] < ends[j]);
        if (now > rooms) rooms = now;
    }
    free(starts), free(ends);
    return rooms;
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

static long long **read_int_lists(int *len, int **lens) {
    *len = atoi(read_line());
    long long **rows = calloc(*len + 1, sizeof *rows);
    *lens = calloc(*len + 1, sizeof **lens);
    for (int i = 0; i < *len; i++) rows[i] = read_ints(&(*lens)[i]);
    return rows;
}

int main(void) {
    int lessons_len, *lessons_lens;
    long long **lessons = read_int_lists(&lessons_len, &lessons_lens);
    printf("%lld\n", dance_studio(lessons, lessons_len, lessons_lens));
}
