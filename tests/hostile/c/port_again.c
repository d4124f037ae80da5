// Listens on a port and leaves a child that keeps it open.
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(8080)};
    int server = socket(AF_INET, SOCK_STREAM, 0);

    if (bind(server, (struct sockaddr *)&here, sizeof here) || listen(server, 1)) return 1;
    puts("listening");
    if (fork() == 0) sleep(3600);
    return 0;
}
