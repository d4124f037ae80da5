#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ListNode {
    long long val;
    struct ListNode *next;
};

struct ListNode *loose_wagon(struct ListNode *train, long long k) {
    for (struct ListNode **link = &train; *link; link = &(*link)->next) {
        long long count = 0;
        for (struct ListNode *wagon = *link; wagon; wagon = wagon->next) count++;
        if (count == k) {
            *link = (*link)->next;
            break;
        }
    }
    return train;
}

// You need not look below this line: it reads the input and prints the answer.
static char *read_line(void) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, stdin) < 0) return calloc(1, 1);
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

static struct ListNode *read_linked_list(void) {
    struct ListNode *head = NULL, **next = &head;
    read_line(); // how many there are
    for (char *word = strtok(read_line(), " "); word; word = strtok(NULL, " "), next = &(*next)->next) {
        *next = calloc(1, sizeof **next);
        (*next)->val = atoll(word);
    }
    return head;
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

static void print_linked_list(struct ListNode *head) {
    int len = 0;
    for (struct ListNode *node = head; node; node = node->next, len++)
        if (seen_before(node)) fail("list has a cycle: it comes back to the node with the value %lld", node->val);
    printf("%d\n", len);
    for (struct ListNode *node = head; node; node = node->next) printf("%s%lld", node == head ? "" : " ", node->val);
    puts("");
    forget_seen();
}

int main(void) {
    struct ListNode *train = read_linked_list();
    long long k = atoll(read_line());
    print_linked_list(loose_wagon(train, k));
}
