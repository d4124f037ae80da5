// Linked into every program: a stack overflow ends it by SIGSEGV as ever, but says so first, in whatever thread it is.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <threads.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

// Not in .bss: behind an array of more than 2 GiB there, the linker would not reach it.
#define IN_DATA __attribute__((section(".data")))

extern char __executable_start[], etext[];
static __thread char *stack_top;
static IN_DATA atomic_flag said = ATOMIC_FLAG_INIT;

enum { PAGE = 4096, HANDLER_STACK = 1 << 16, NEAR = 1 << 16, LOOKED_AT = 1 << 20, CANDIDATES = 64 };

static char *stack_pointer(void *context) {
    mcontext_t *machine = &((ucontext_t *)context)->uc_mcontext;
#ifdef __x86_64__
    return (char *)machine->gregs[REG_RSP];
#else
    return (char *)machine->sp;
#endif
}

// The kernel reads the new mask before it refuses to do "-1" with it.
static int readable(const char *at) {
    return syscall(SYS_rt_sigprocmask, -1, at, NULL, 8) == 0 || errno != EFAULT;
}

// The first page of the stack that is there, at or above `from`: a large frame begins far below it.
static char *first_page(const char *from) {
    char *page = (char *)(((size_t)from + PAGE - 1) / PAGE * PAGE);
    while (page < stack_top && !readable(page)) page += PAGE;
    return page;
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

// Whether the stack ends at `at`. Inside a stack nothing faults, so a fault between its pointer and its top is below its
// end; except if the program stands on another stack, of a coroutine.
static int is_overflow(const char *at, const char *pointer) {
    if (at < pointer - NEAR || at >= stack_top) return 0;
    return at < pointer + NEAR || !readable(pointer);
}

static void overflowed(int number, siginfo_t *info, void *context) {
    char *at = info->si_addr, *pointer = stack_pointer(context);
    if (info->si_code > 0 && is_overflow(at, pointer)) {
        // Of several threads the first one ends the program, when it has said all.
        while (atomic_flag_test_and_set(&said)) pause();
        char *from = first_page(pointer > at ? pointer : at), text[160];
        size_t calls = depth((char **)from, (char **)((size_t)stack_top & ~(sizeof(char *) - 1)));
        size_t tenths = (size_t)(stack_top - from) * 10 >> 20;
        int length = snprintf(text, sizeof text,
                              "stack overflow: recursion about %zu frames deep filled the stack of %zu.%zu MiB\n",
                              calls, tenths / 10, tenths % 10);
        if (write(2, text, length) < 0) return;
    }
    // What was the fault happens again and ends the program. What somebody sent does not.
    signal(number, SIG_DFL);
    if (info->si_code <= 0) raise(number);
}

static void handle_on(void *stack) {
    stack_t other = {.ss_sp = stack, .ss_size = HANDLER_STACK, .ss_flags = stack ? 0 : SS_DISABLE};
    sigaltstack(&other, NULL);
}

__attribute__((constructor)) static void say_stack_overflow(void) {
    stack_top = __builtin_frame_address(0);
    void *own = mmap(NULL, HANDLER_STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (own == MAP_FAILED) return;
    handle_on(own);
    struct sigaction action = {.sa_sigaction = overflowed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigaction(SIGSEGV, &action, NULL);
}

// Threads: the program's pthread_create goes before the C library's, also for std::thread and other libraries. Before
// 2.34, dlsym() and threads were in libraries of their own, which not every program has.
#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 34)

typedef int (*Create)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
typedef struct Start { void *(*routine)(void *); void *argument; struct Start *next; } Start;

extern int __pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *) __attribute__((weak));
// In a program without shared libraries, this is what fetches __pthread_create.
__attribute__((used)) static int (*fetches)(clockid_t, struct sigevent *, timer_t *) = timer_create;

// Starts that no thread needs any more. (If the new thread freed its own, malloc would give it an arena for that.)
static IN_DATA Start *unused = NULL;
static IN_DATA pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static Start *take_start(void) {
    pthread_mutex_lock(&lock);
    Start *start = unused;
    if (start) unused = start->next;
    pthread_mutex_unlock(&lock);
    return start ? start : malloc(sizeof *start);
}

static void put_back(Start *start) {
    pthread_mutex_lock(&lock);
    start->next = unused;
    unused = start;
    pthread_mutex_unlock(&lock);
}

static void disable(void *unused_argument) {
    (void)unused_argument;
    handle_on(NULL);
}

// The handler's stack is the uppermost part of the thread's own: it costs one page, and ends with the thread.
static void *in_thread(void *given) {
    Start start = *(Start *)given;
    put_back(given);
    char room[HANDLER_STACK];
    stack_top = room;
    handle_on(room);
    void *result;
    pthread_cleanup_push(disable, NULL);
    result = start.routine(start.argument);
    pthread_cleanup_pop(1);
    return result;
}

static size_t stack_size(const pthread_attr_t *attributes) {
    pthread_attr_t usual;
    size_t size = 0;
    if (!attributes) pthread_attr_init(&usual);
    pthread_attr_getstacksize(attributes ? attributes : &usual, &size);
    if (!attributes) pthread_attr_destroy(&usual);
    return size;
}

// Weak: a program that defines its own has that.
__attribute__((weak)) int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*routine)(void *),
                                         void *argument) {
    static IN_DATA Create create = NULL;
    Create real = create;
    if (!real) create = real = __pthread_create ? __pthread_create : (Create)dlsym(RTLD_NEXT, "pthread_create");
    // Of a small stack nothing can be spared.
    Start *start = stack_size(attributes) < 8 * HANDLER_STACK ? NULL : take_start();
    if (!start) return real(thread, attributes, routine, argument);
    *start = (Start){routine, argument, NULL};
    int failed = real(thread, attributes, in_thread, start);
    if (failed) put_back(start);
    return failed;
}

// A thread of C11 is one of POSIX whose result is a number.
__attribute__((weak)) int thrd_create(thrd_t *thread, thrd_start_t routine, void *argument) {
    int failed = pthread_create(thread, NULL, (void *(*)(void *))(void (*)(void))routine, argument);
    return !failed ? thrd_success : failed == ENOMEM ? thrd_nomem : thrd_error;
}

#endif
#endif
