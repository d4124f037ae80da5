// Switches off the random layout of its memory, and plays a 32-bit or an old kernel.
#include <errno.h>
#include <stdio.h>
#include <sys/personality.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && (errno == EPERM || errno == ENOSYS) ? "refused" : "went through")

int main(void) {
    TRY("no random layout", personality(ADDR_NO_RANDOMIZE));
    TRY("32 bits", personality(PER_LINUX32));
    TRY("an old version", personality(UNAME26));
}
