#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *cave_distances(long long *toward_exit, int toward_exit_len, long long *length, int length_len, long long **trips, int trips_len, int *trips_lens, int *returned_len) {
    enum { POWERS = 14 }; // 2^14 is more than the chambers there can be
    int count = toward_exit_len;

    // up[k][i]: 2^k passages nearer to the exit, and never beyond it.
    int (*up)[count] = malloc(POWERS * sizeof *up);
    for (int i = 0; i < count; i++) up[0][i] = i ? toward_exit[i] : 0;
    for (int k = 1; k < POWERS; k++)
        for (int i = 0; i < count; i++) up[k][i] = up[k - 1][up[k - 1][i]];

    // Depths and metres: walk toward the exit to a chamber that is known, and back again.
    int *depth = calloc(count, sizeof *depth), *way = malloc(count * sizeof *way);
    long long *metres = calloc(count, sizeof *metres);
    for (int i = 1; i < count; i++) {
        int steps = 0;
        for (int at = i; at && !depth[at]; at = up[0][at]) way[steps++] = at;
        while (steps) {
            int at = way[--steps];
            depth[at] = depth[up[0][at]] + 1;
            metres[at] = metres[up[0][at]] + length[at];
        }
    }

    long long *answers = malloc(trips_len * sizeof *answers);
    for (int trip = 0; trip < trips_len; trip++) {
        int a = trips[trip][0], b = trips[trip][1];
        long long sum = metres[a] + metres[b];
        if (depth[a] < depth[b]) {
            int swap = a;
            a = b;
            b = swap;
        }
        int lift = depth[a] - depth[b];
        for (int k = 0; k < POWERS; k++)
            if (lift >> k & 1) a = up[k][a];
        if (a != b) {
            for (int k = POWERS - 1; k >= 0; k--) {
                if (up[k][a] != up[k][b]) {
                    a = up[k][a];
                    b = up[k][b];
                }
            }
            a = up[0][a];
        }
        answers[trip] = sum - 2 * metres[a];
    }
    free(up), free(depth), free(way), free(metres);
    *returned_len = trips_len;
    return answers;
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
    int toward_exit_len;
    long long *toward_exit = read_ints(&toward_exit_len);
    int length_len;
    long long *length = read_ints(&length_len);
    int trips_len, *trips_lens;
    long long **trips = read_int_lists(&trips_len, &trips_lens);
    int returned_len;
    long long *returned = cave_distances(toward_exit, toward_exit_len, length, length_len, trips, trips_len, trips_lens, &returned_len);
    print_ints(returned, returned_len);
}
