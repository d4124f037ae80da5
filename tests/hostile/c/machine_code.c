// Writes machine code into memory and calls it: a just-in-time compiler must work.
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

int main(void) {
#ifdef __x86_64__
    unsigned char code[] = {0xb8, 42, 0, 0, 0, 0xc3};
#else
    unsigned char code[] = {0x40, 5, 0x80, 0x52, 0xc0, 3, 0x5f, 0xd6};
#endif
    char *memory = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    memcpy(memory, code, sizeof code);
    __builtin___clear_cache(memory, memory + sizeof code);
    printf("%d\n", ((int (*)(void))memory)());
    return 0;
}
