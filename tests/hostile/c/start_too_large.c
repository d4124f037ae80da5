// Has an array of 128 TiB: no address space is that large, and the kernel kills what it has begun to start.
char array[1L << 47];

int main(void) {
    return 0;
}
