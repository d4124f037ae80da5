// Serves itself on the loopback.
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void) {
    struct sockaddr_in here = {AF_INET, htons(8080), {htonl(INADDR_LOOPBACK)}, ""};
    int server = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    char answer[3] = "";

    if (bind(server, (struct sockaddr *)&here, sizeof here) || listen(server, 1)) return 1;
    if (connect(client, (struct sockaddr *)&here, sizeof here)) return 2;
    int other = accept(server, NULL, NULL);
    write(other, "hi", 2);
    read(client, answer, 2);
    puts(answer);
    return 0;
}
