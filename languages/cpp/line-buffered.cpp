// Linked into every program: where somebody watches, stdout goes line by line, as it does at a terminal. Else it is
// buffered in blocks, as in any pipe.
#include <cstdio>
#include <cstdlib>

__attribute__((constructor)) static void line_buffered() {
    if (!std::getenv("CODE_RUNNER_LIVE")) return;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    unsetenv("CODE_RUNNER_LIVE");
}
