// Has no capability of any kind, and cannot get one.
#include <linux/capability.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void) {
    struct __user_cap_header_struct head = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2] = {{1, 1, 1}, {0, 0, 0}}, all[2] = {{-1, -1, -1}, {-1, -1, -1}};
    int got = 0;

    if (syscall(SYS_capget, &head, data) != 0) return 1;
    for (int i = 0; i < 2; i++) got += data[i].effective || data[i].permitted || data[i].inheritable;
    got += syscall(SYS_capset, &head, all) == 0;
    for (int which = 0; which < 64; which++) {
        got += prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, which, 0, 0) == 1;
        got += prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, which, 0, 0) == 0;
    }
    got += prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) != 1;
    puts(got ? "SOME" : "none");
    return 0;
}
