#include <stdbool.h>
#include <stdio.h>
#include <string.h>

bool is_dry(long long hatch);

long long first_dry(long long hatches) {
    long long low = 1, high = hatches;
    while (low < high) {
        long long middle = (low + high) / 2;
        if (is_dry(middle)) high = middle;
        else low = middle + 1;
    }
    return low;
}

// You need not look below this line: it talks to the judge, and flushes what it writes.
bool is_dry(long long hatch) {
    char word[8] = "";
    printf("? %lld\n", hatch);
    fflush(stdout);
    // Wrong: the judge says one word, and this waits for two.
    return scanf("%7s%7s", word, word) == 2 && strcmp(word, "dry") == 0;
}

int main(void) {
    long long hatches;
    if (scanf("%lld", &hatches) != 1) return 1;
    printf("! %lld\n", first_dry(hatches));
    fflush(stdout);
    return 0;
}
