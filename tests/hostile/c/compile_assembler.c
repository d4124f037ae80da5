// Has the assembler repeat a byte for ever.
__asm__(".rept 0x7fffffff\n.rept 0x7fffffff\n.byte 1\n.endr\n.endr");

int main(void) {
    return 0;
}
