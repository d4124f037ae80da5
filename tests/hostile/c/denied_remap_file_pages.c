// Maps pages of a file out of their order.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

int main(void) {
    int file = open("/tmp/file", O_CREAT | O_RDWR, 0600);
    if (ftruncate(file, 8192)) return 1;
    char *pages = mmap(0, 8192, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    int done = remap_file_pages(pages, 4096, 0, 1, 0);
    puts(done == -1 && errno == EPERM ? "remap_file_pages: refused" : "remap_file_pages: went through");
}
