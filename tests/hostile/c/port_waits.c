// Closes a connection from its own port, which the kernel keeps waiting for late packets.
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    struct sockaddr_in here = {AF_INET, htons(8081), {htonl(INADDR_LOOPBACK)}, ""};
    int server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    char end;

    if (bind(server, (struct sockaddr *)&here, sizeof here) || listen(server, 1)) return 1;
    if (connect(client, (struct sockaddr *)&here, sizeof here)) return 2;
    close(accept(server, NULL, NULL));
    read(client, &end, 1);
    close(client);
    puts("closed");
    return 0;
}
