// Linked into every program: stdout goes line by line, as it does at a terminal. In a pipe it would be held back in
// blocks: nothing to see while the program runs, and lost when a limit or a crash ends it.
#include <stdio.h>

__attribute__((constructor)) static void line_buffered(void) { setvbuf(stdout, NULL, _IOLBF, 0); }
