// A script that is its own interpreter.
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
    FILE *script = fopen("/app/loop", "w");

    fputs("#!/app/loop\n", script);
    fclose(script);
    chmod("/app/loop", 0755);
    execl("/app/loop", "loop", NULL);
    puts("refused");
    return 0;
}
