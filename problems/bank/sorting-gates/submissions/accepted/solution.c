#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct TreeNode {
    long long val;
    struct TreeNode *left, *right;
};

struct span {
    struct TreeNode *gate;
    long long low, high;
};

bool sorting_gates(struct TreeNode *first_gate) {
    size_t room = 64, open = 0;
    struct span *spans = malloc(room * sizeof *spans);
    // No gate has a number as small or as great as these.
    spans[open++] = (struct span){first_gate, -(1LL << 40), 1LL << 40};
    while (open > 0) {
        struct span one = spans[--open];
        if (!one.gate) continue;
        long long number = one.gate->val;
        if (number <= one.low || number >= one.high) return false;
        if (open + 2 > room) spans = realloc(spans, (room *= 2) * sizeof *spans);
        spans[open++] = (struct span){one.gate->left, one.low, number};
        spans[open++] = (struct span){one.gate->right, number, one.high};
    }
    free(spans);
    return true;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static struct TreeNode *read_tree(void) {
    int len = atoi(read_line());
    struct TreeNode **nodes = calloc(2 * len + 1, sizeof *nodes);
    char *word = strtok(read_line(), " ");
    for (int i = 0; i < len && word; i++, word = strtok(NULL, " ")) {
        if (strcmp(word, "null") == 0) continue;
        nodes[i] = calloc(1, sizeof **nodes);
        nodes[i]->val = atoll(word);
    }
    for (int i = 0, child = 1; i < len; i++) {
        if (!nodes[i]) continue;
        nodes[i]->left = nodes[child++];
        nodes[i]->right = nodes[child++];
    }
    return nodes[0];
}

int main(void) {
    struct TreeNode *first_gate = read_tree();
    printf("%s\n", sorting_gates(first_gate) ? "true" : "false");
}
