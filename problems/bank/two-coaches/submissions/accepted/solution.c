#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *seat_in_coaches(long long children, long long **quarrels, int quarrels_len, int *quarrels_lens, int *returned_len) {
    // The children with whom child c quarrels are others[first[c]] to others[first[c + 1] - 1].
    int *first = calloc(children + 2, sizeof *first);
    int *others = malloc((2 * quarrels_len + 1) * sizeof *others);
    for (int i = 0; i < quarrels_len; i++) {
        first[quarrels[i][0] + 2]++;
        first[quarrels[i][1] + 2]++;
    }
    for (int c = 2; c <= children; c++) first[c] += first[c - 1];
    for (int i = 0; i < quarrels_len; i++) {
        int a = quarrels[i][0], b = quarrels[i][1];
        others[first[a + 1]++] = b;
        others[first[b + 1]++] = a;
    }
    long long *coach = calloc(children, sizeof *coach);
    int *queue = malloc(children * sizeof *queue);
    *returned_len = children;
    for (int start = 0; start < children && *returned_len; start++) {
        if (coach[start]) continue;
        int head = 0, tail = 0;
        coach[start] = 1;
        queue[tail++] = start;
        while (head < tail) {
            int child = queue[head++];
            for (int i = first[child]; i < first[child + 1]; i++) {
                if (coach[others[i]] == coach[child]) *returned_len = 0;
                if (coach[others[i]]) continue;
                coach[others[i]] = 3 - coach[child];
                queue[tail++] = others[i];
            }
        }
    }
    free(first), free(others), free(queue);
    return coach;
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

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    long long children = atoll(read_line());
    int quarrels_len, *quarrels_lens;
    long long **quarrels = read_int_lists(&quarrels_len, &quarrels_lens);
    int returned_len;
    long long *returned = seat_in_coaches(children, quarrels, quarrels_len, quarrels_lens, &returned_len);
    print_ints(returned, returned_len);
}
