#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct start {
    bool found;
    struct start *next[26];
};

static void hop(char **tiles, int rows, int columns, int row, int column, struct start *from) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) return;
    char letter = tiles[row][column];
    if (letter == '.' || !from->next[letter - 'a']) return;
    struct start *at = from->next[letter - 'a'];
    at->found = true;
    tiles[row][column] = '.';
    hop(tiles, rows, columns, row - 1, column, at);
    hop(tiles, rows, columns, row + 1, column, at);
    hop(tiles, rows, columns, row, column - 1, at);
    hop(tiles, rows, columns, row, column + 1, at);
    tiles[row][column] = letter;
}

char **mosaic_floor(char **tiles, int tiles_len, int *tiles_lens, char **words, int words_len, int *returned_len) {
    struct start root = {0}, **ends = calloc(words_len + 1, sizeof *ends);
    for (int i = 0; i < words_len; i++) {
        struct start *at = &root;
        for (const char *letter = words[i]; *letter; letter++) {
            struct start **next = &at->next[*letter - 'a'];
            if (!*next) *next = calloc(1, sizeof **next);
            at = *next;
        }
        ends[i] = at;
    }
    for (int row = 0; row < tiles_len; row++)
        for (int column = 0; column < tiles_lens[row]; column++) hop(tiles, tiles_len, tiles_lens[0], row, column, &root);
    char **hopped = calloc(words_len + 1, sizeof *hopped);
    *returned_len = 0;
    for (int i = 0; i < words_len; i++)
        if (ends[i]->found) hopped[(*returned_len)++] = words[i];
    return hopped;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static char *read_chars(int *len) {
    *len = atoi(read_line());
    return read_line();
}

static char **read_char_lists(int *len, int **lens) {
    *len = atoi(read_line());
    char **rows = calloc(*len + 1, sizeof *rows);
    *lens = calloc(*len + 1, sizeof **lens);
    for (int i = 0; i < *len; i++) rows[i] = read_chars(&(*lens)[i]);
    return rows;
}

static char **read_strings(int *len) {
    *len = atoi(read_line());
    char **values = calloc(*len + 1, sizeof *values);
    for (int i = 0; i < *len; i++) values[i] = read_line();
    return values;
}

static void fail(const char *words, long long val) {
    fflush(stdout);
    fputs("The returned ", stderr);
    fprintf(stderr, words, val);
    fputc('\n', stderr);
    exit(1);
}

static const char *text_or_fail(const char *text) {
    if (!text) fail("value has a wrong type: expected str, got NULL", 0);
    return text;
}

static void print_strings(char **values, int len) {
    if (len && !values) fail("value has a wrong type: expected list[str], got NULL", 0);
    printf("%d\n", len);
    for (int i = 0; i < len; i++) printf("%s\n", text_or_fail(values[i]));
}

int main(void) {
    int tiles_len, *tiles_lens;
    char **tiles = read_char_lists(&tiles_len, &tiles_lens);
    int words_len;
    char **words = read_strings(&words_len);
    int returned_len = 0;
    char **returned = mosaic_floor(tiles, tiles_len, tiles_lens, words, words_len, &returned_len);
    print_strings(returned, returned_len);
}
