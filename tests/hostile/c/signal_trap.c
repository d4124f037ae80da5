// Hits a breakpoint that no debugger has set.
int main(void) {
#ifdef __x86_64__
    __asm__("int3");
#else
    __asm__("brk #0");
#endif
    return 0;
}
