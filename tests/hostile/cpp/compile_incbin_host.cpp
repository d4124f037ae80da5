// Has the assembler take a file of root's into the program.
asm(".incbin \"/etc/shadow\"");

int main() {}
