// Linked into every program: a stack overflow ends it by SIGSEGV as ever, but says so first.
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

extern char __executable_start[], etext[];
// Not in .bss: behind an array of more than 2 GiB there, the linker would not reach it.
static char *stack_top __attribute__((section(".data")));

enum { HANDLER_STACK = 1 << 16, NEAR = 1 << 16, LOOKED_AT = 1 << 20, CANDIDATES = 64 };

static char *stack_pointer(void *context) {
    mcontext_t *machine = &((ucontext_t *)context)->uc_mcontext;
#ifdef __x86_64__
    return (char *)machine->gregs[REG_RSP];
#else
    return (char *)machine->sp;
#endif
}

// How many frames are on the stack, about. Every round of a recursion leaves the same return address: of the words near
// the top that may be one, count the most frequent in a part of the stack.
static size_t depth(char **from, char **to) {
    size_t most = 0, words = to - from, part = LOOKED_AT / sizeof *from;
    if (part > words) part = words;
    for (size_t i = 0, tried = 0; i < part && tried < CANDIDATES; i++) {
        if (from[i] < __executable_start || from[i] >= etext) continue;
        size_t found = 0;
        for (size_t j = 0; j < part; j++) found += from[j] == from[i];
        if (found > most) most = found;
        tried++;
    }
    return part ? (size_t)((double)most * words / part) : 0;
}

static void overflowed(int number, siginfo_t *info, void *context) {
    char *at = info->si_addr, *pointer = stack_pointer(context);
    // SA_RESETHAND: what was the fault happens again and ends the program. What somebody sent does not.
    if (info->si_code <= 0) raise(number);
    // Anything else is far from the stack, or inside it, where nothing faults.
    if (info->si_code <= 0 || at < pointer - NEAR || at >= stack_top) return;
    char **words = (char **)(((size_t)(pointer > at ? pointer : at) + 4095) / 4096 * 4096), text[160];
    size_t calls = depth(words, (char **)((size_t)stack_top & ~(sizeof(char *) - 1)));
    int length = snprintf(text, sizeof text, "stack overflow: recursion about %zu frames deep filled the stack of %zu MiB\n",
                          calls, (size_t)(stack_top - pointer) >> 20);
    if (write(2, text, length) < 0) return;
}

__attribute__((constructor)) static void say_stack_overflow(void) {
    stack_top = __builtin_frame_address(0);
    void *own = mmap(NULL, HANDLER_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (own == MAP_FAILED) return;
    stack_t other = {.ss_sp = own, .ss_size = HANDLER_STACK};
    struct sigaction action = {.sa_sigaction = overflowed, .sa_flags = SA_SIGINFO | SA_ONSTACK | (int)SA_RESETHAND};
    sigaltstack(&other, NULL);
    sigaction(SIGSEGV, &action, NULL);
}
