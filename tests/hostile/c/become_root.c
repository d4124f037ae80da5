// Becomes root or the compiler, by every call that changes users and groups.
#define _GNU_SOURCE
#include <grp.h>
#include <stdio.h>
#include <sys/fsuid.h>
#include <unistd.h>

int main(void) {
    int done = 0;

    for (int id = 0; id <= 65533; id += 65533) {
        gid_t groups[] = {id};
        done += setuid(id) == 0 || seteuid(id) == 0 || setreuid(id, id) == 0 || setresuid(id, id, id) == 0;
        done += setgid(id) == 0 || setegid(id) == 0 || setregid(id, id) == 0 || setresgid(id, id, id) == 0;
        done += setgroups(1, groups) == 0;
        setfsuid(id);
        setfsgid(id);
        done += setfsuid(-1) == id || setfsgid(-1) == id;
    }
    puts(done || geteuid() != 65534 || getegid() != 65534 ? "BECAME" : "refused");
    return 0;
}
