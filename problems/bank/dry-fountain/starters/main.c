#include <stdbool.h>
#include <stdio.h>
#include <string.h>

bool is_dry(long long hatch);

long long first_dry(long long hatches) {
    // Write the body. is_dry(hatch) asks the judge.
    return 1;
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
bool is_dry(long long hatch) {
    char word[8] = "";
    printf("? %lld\n", hatch);
    fflush(stdout);
    return scanf("%7s", word) == 1 && strcmp(word, "dry") == 0;
}

int main(void) {
    long long hatches;
    if (scanf("%lld", &hatches) != 1) return 1;
    printf("! %lld\n", first_dry(hatches));
    fflush(stdout);
    return 0;
}
