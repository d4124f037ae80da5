// Linked into every program: where somebody watches, stdout goes line by line, as it does at a terminal. Else it is
// buffered in blocks, as in any pipe.
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor)) static void line_buffered(void) {
    if (!getenv("CODE_RUNNER_LIVE")) return;
    setvbuf(stdout, NULL, _IOLBF, 0);
    unsetenv("CODE_RUNNER_LIVE");
}
