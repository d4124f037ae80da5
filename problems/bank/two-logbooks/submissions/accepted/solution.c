#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct TreeNode {
    long long val;
    struct TreeNode *left, *right;
};

struct TreeNode *two_logbooks(long long *ada, int ada_len, long long *ben, int ben_len) {
    (void)ben_len; // as long as the other
    struct TreeNode **open = calloc(ada_len + 1, sizeof *open), *root = NULL;
    int depth = 0, at = 0;
    for (int i = 0; i < ada_len; i++) {
        struct TreeNode *node = calloc(1, sizeof *node), **end = depth ? &open[depth - 1]->left : &root;
        node->val = ada[i];
        while (depth && open[depth - 1]->val == ben[at]) {
            end = &open[--depth]->right;
            at++;
        }
        *end = node;
        open[depth++] = node;
    }
    free(open);
    return root;
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

static void fail(const char *words, long long val) {
    fflush(stdout);
    fputs("The returned ", stderr);
    fprintf(stderr, words, val);
    fputc('\n', stderr);
    exit(1);
}

static const void **seen;
static size_t seen_room, seen_count;

static bool seen_before(const void *node) {
    if (2 * seen_count >= seen_room) {
        const void **before = seen;
        size_t room = seen_room;
        seen_room = room ? 4 * room : 64;
        seen = calloc(seen_room, sizeof *seen);
        seen_count = 0;
        for (size_t i = 0; i < room; i++)
            if (before[i]) seen_before(before[i]);
        free(before);
    }
    size_t at = ((uintptr_t)node >> 4) * 0x9E3779B97F4A7C15 % seen_room;
    while (seen[at] && seen[at] != node) at = (at + 1) % seen_room;
    if (seen[at]) return true;
    seen[at] = node;
    seen_count++;
    return false;
}

static void forget_seen(void) {
    free(seen);
    seen = NULL;
    seen_room = seen_count = 0;
}

static void print_tree(struct TreeNode *root) {
    int len = 1, room = 1024;
    struct TreeNode **nodes = malloc(room * sizeof *nodes);
    nodes[0] = root;
    for (int i = 0; i < len; i++) {
        if (!nodes[i]) continue;
        if (seen_before(nodes[i])) fail("tree has the node with the value %lld in two places", nodes[i]->val);
        if (len + 2 > room) nodes = realloc(nodes, (room *= 2) * sizeof *nodes);
        nodes[len++] = nodes[i]->left;
        nodes[len++] = nodes[i]->right;
    }
    while (len && !nodes[len - 1]) len--;
    printf("%d\n", len);
    for (int i = 0; i < len; i++) {
        if (i) putchar(' ');
        if (nodes[i]) printf("%lld", nodes[i]->val);
        else printf("null");
    }
    puts("");
    free(nodes);
    forget_seen();
}

int main(void) {
    int ada_len;
    long long *ada = read_ints(&ada_len);
    int ben_len;
    long long *ben = read_ints(&ben_len);
    print_tree(two_logbooks(ada, ada_len, ben, ben_len));
}
