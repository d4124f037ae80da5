// Makes a pipe file and opens it for reading: nobody will ever write to it.
#include <fcntl.h>
#include <sys/stat.h>

int main(void) {
    mkfifo("pipe", 0600);
    return open("pipe", O_RDONLY);
}
