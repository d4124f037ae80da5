// Has the assembler take a device without an end into the program.
__asm__(".incbin \"/dev/zero\"");

int main(void) {
    return 0;
}
