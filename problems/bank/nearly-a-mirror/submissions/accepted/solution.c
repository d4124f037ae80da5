#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_mirror(const char *left, const char *right) {
    while (left < right && *left == *right) left++, right--;
    return left >= right;
}

bool nearly_a_mirror(char *sign) {
    char *left = sign, *right = sign + strlen(sign) - 1;
    while (left < right && *left == *right) left++, right--;
    return left >= right || is_mirror(left + 1, right) || is_mirror(left, right - 1);
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
    char *sign = read_line();
    printf("%s\n", nearly_a_mirror(sign) ? "true" : "false");
}
