// The child of a vfork() sleeps: until it ends, the kernel does not let its parent go on.
#include <sys/types.h>
#include <unistd.h>

int main(void) {
    if (vfork() == 0) {
        sleep(3600);
        _exit(0);
    }
    return 0;
}
