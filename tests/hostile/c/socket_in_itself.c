// Sends each of a pair of sockets through the other and closes both: only the kernel's own search can free them.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void send_through(int socket, int descriptor) {
    char byte = 'x', control[CMSG_SPACE(sizeof descriptor)] = "";
    struct iovec data = {&byte, 1};
    struct msghdr message = {NULL, 0, &data, 1, control, sizeof control, 0};
    struct cmsghdr *head = CMSG_FIRSTHDR(&message);

    *head = (struct cmsghdr){CMSG_LEN(sizeof descriptor), SOL_SOCKET, SCM_RIGHTS};
    memcpy(CMSG_DATA(head), &descriptor, sizeof descriptor);
    sendmsg(socket, &message, 0);
}

int main(void) {
    int ends[2];

    for (int i = 0; i < 100 && socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0; i++) {
        send_through(ends[0], ends[0]);
        send_through(ends[1], ends[1]);
        close(ends[0]);
        close(ends[1]);
    }
    puts("left");
    return 0;
}
