#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int ascending(const void *one, const void *other) {
    long long a = *(const long long *)one, b = *(const long long *)other;
    return (a > b) - (a < b);
}

long long **all_trips(long long *rides, int rides_len, long long height, int *returned_len, int **returned_lens) {
    qsort(rides, rides_len, sizeof *rides, ascending);
    long long **trips = NULL;
    int count = 0, room = 0;
    for (int fixed = 0; fixed + 2 < rides_len; fixed++) {
        if (fixed > 0 && rides[fixed] == rides[fixed - 1]) continue;
        int low = fixed + 1, high = rides_len - 1;
        while (low < high) {
            long long total = rides[fixed] + rides[low] + rides[high];
            if (total > height) {
                high--;
                continue;
            }
            if (total == height) {
                if (count == room) trips = realloc(trips, (room = 2 * room + 8) * sizeof *trips);
                trips[count] = malloc(3 * sizeof **trips);
                trips[count][0] = rides[fixed];
                trips[count][1] = rides[low];
                trips[count++][2] = rides[high];
                while (low < high && rides[low] == rides[low + 1]) low++;
            }
            low++;
        }
    }
    *returned_len = count;
    *returned_lens = malloc((count + 1) * sizeof **returned_lens);
    for (int i = 0; i < count; i++) (*returned_lens)[i] = 3;
    return trips;
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

static void print_int_lists(long long **rows, int len, int *lens) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) print_ints(rows[i], lens[i]);
}

int main(void) {
    int rides_len;
    long long *rides = read_ints(&rides_len);
    long long height = atoll(read_line());
    int returned_len, *returned_lens;
    long long **returned = all_trips(rides, rides_len, height, &returned_len, &returned_lens);
    print_int_lists(returned, returned_len, returned_lens);
}
