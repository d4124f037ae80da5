// Tries to reach the engine's own address: there is no network here, so connect() returns -1.
// In C errno says why; "connection refused" would count as reached.
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

int main(void) {
    int client = socket(AF_INET, SOCK_STREAM, 0);
    struct timeval patience = {.tv_sec = 2};
    struct sockaddr_in engine = {.sin_family = AF_INET, .sin_port = htons(9)};

    inet_pton(AF_INET, "172.17.0.1", &engine.sin_addr);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    if (connect(client, (struct sockaddr *)&engine, sizeof engine) == 0 || errno == ECONNREFUSED) {
        puts("REACHED");
        return 1;
    }
    printf("no network: %s\n", strerror(errno));
    return 0;
}
