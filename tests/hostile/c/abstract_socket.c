// Leaves a socket that has a name but no file, held open by a child.
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int main(void) {
    struct sockaddr_un nowhere = {AF_UNIX, "\0left"};
    int server = socket(AF_UNIX, SOCK_STREAM, 0);

    if (bind(server, (struct sockaddr *)&nowhere, sizeof nowhere) || listen(server, 1)) return 1;
    puts("listening");
    if (fork() == 0) sleep(3600);
    return 0;
}
