#include <stdbool.h>
#include <stdio.h>
#include <string.h>

bool has_beaten(int a, int b);

// Write the players into row, which has room for all of them.
void winners_in_a_row(int players, int *row) {
    // Write the body. has_beaten(a, b) asks the judge.
    row[0] = 1;
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
bool has_beaten(int a, int b) {
    char word[8] = "";
    printf("? %d %d\n", a, b);
    fflush(stdout);
    return scanf("%7s", word) == 1 && strcmp(word, "yes") == 0;
}

int main(void) {
    int players, row[1000] = {0};
    if (scanf("%d", &players) != 1) return 1;
    winners_in_a_row(players, row);
    printf("!");
    for (int i = 0; i < players; i++) printf(" %d", row[i]);
    printf("\n");
    fflush(stdout);
    return 0;
}
