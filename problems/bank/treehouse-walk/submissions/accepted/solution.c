#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct TreeNode {
    long long val;
    struct TreeNode *left, *right;
};

struct place {
    struct TreeNode *platform;
    size_t above; // the place of the platform above
    long long down; // the longest way down that is known
};

long long treehouse_walk(struct TreeNode *top) {
    if (!top) return 0;
    size_t room = 64, count = 1;
    struct place *order = malloc(room * sizeof *order);
    order[0] = (struct place){top, 0, 0};
    for (size_t at = 0; at < count; at++) {
        if (count + 2 > room) order = realloc(order, (room *= 2) * sizeof *order);
        struct TreeNode *platform = order[at].platform;
        if (platform->left) order[count++] = (struct place){platform->left, at, 0};
        if (platform->right) order[count++] = (struct place){platform->right, at, 0};
    }
    long long best = 0;
    for (size_t at = count - 1; at > 0; at--) {
        struct place *above = &order[order[at].above];
        long long length = order[at].down + order[at].platform->val;
        if (above->down + length > best) best = above->down + length;
        if (length > above->down) above->down = length;
    }
    free(order);
    return best;
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
    struct TreeNode *top = read_tree();
    printf("%lld\n", treehouse_walk(top));
}
