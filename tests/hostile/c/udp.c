// Sends a datagram to the engine's own address.
#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>

int main(void) {
    struct sockaddr_in engine = {.sin_family = AF_INET, .sin_port = htons(53)};
    int client = socket(AF_INET, SOCK_DGRAM, 0);

    inet_pton(AF_INET, "172.17.0.1", &engine.sin_addr);
    puts(sendto(client, "x", 1, 0, (struct sockaddr *)&engine, sizeof engine) < 0 ? "refused" : "SENT");
    return 0;
}
