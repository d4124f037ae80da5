// Its main() is an array of instructions among its data: data cannot be executed.
const unsigned char main[] = {0x31, 0xc0, 0xc3};
