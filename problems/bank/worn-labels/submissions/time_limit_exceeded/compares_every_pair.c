#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long *worn_labels(char **names, int names_len, char **labels, int labels_len, int *returned_len) {
    long long *fitting = calloc(labels_len + 1, sizeof *fitting);
    for (int k = 0; k < labels_len; k++) {
        for (int n = 0; n < names_len; n++) {
            int at = 0;
            while (names[n][at] && (labels[k][at] == names[n][at] || labels[k][at] == '?')) at++;
            fitting[k] += !names[n][at] && !labels[k][at];
        }
    }
    *returned_len = labels_len;
    return fitting;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static char **read_strings(int *len) {
    *len = atoi(read_line());
    char **values = calloc(*len + 1, sizeof *values);
    for (int i = 0; i < *len; i++) values[i] = read_line();
    return values;
}

static void print_ints(long long *values, int len) {
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s%lld", i ? " " : "", values[i]);
    puts("");
}

int main(void) {
    int names_len;
    char **names = read_strings(&names_len);
    int labels_len;
    char **labels = read_strings(&labels_len);
    int returned_len;
    long long *returned = worn_labels(names, names_len, labels, labels_len, &returned_len);
    print_ints(returned, returned_len);
}
