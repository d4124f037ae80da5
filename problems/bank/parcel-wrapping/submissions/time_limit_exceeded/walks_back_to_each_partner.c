#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long long parcel_wrapping(char *log) {
    int len = strlen(log);
    bool *is_open = calloc(len + 1, sizeof *is_open);
    for (int i = 0; i < len; i++) {
        const char *opening = strchr("([{", log[i]);
        if (opening) {
            is_open[i] = true;
            continue;
        }
        int partner = i - 1;
        while (partner >= 0 && !is_open[partner]) partner--;
        char due = log[i] == ')' ? '(' : log[i] == ']' ? '[' : '{';
        if (partner < 0 || log[partner] != due) return i;
        is_open[partner] = false;
    }
    for (int i = 0; i < len; i++)
        if (is_open[i]) return len;
    return -1;
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
    char *log = read_line();
    printf("%lld\n", parcel_wrapping(log));
}
