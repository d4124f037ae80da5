// Tries to reach the engine's own address: there is no network here, so connect() returns -1.
// C++ has no sockets of its own: these are C's. "Connection refused" would count as reached.
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <sys/socket.h>

int main() {
    int client = socket(AF_INET, SOCK_STREAM, 0);
    timeval patience{2, 0};
    sockaddr_in engine{};
    engine.sin_family = AF_INET;
    engine.sin_port = htons(9);
    inet_pton(AF_INET, "172.17.0.1", &engine.sin_addr);
    setsockopt(client, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    int result = connect(client, reinterpret_cast<sockaddr*>(&engine), sizeof engine);
    if (result == 0 || errno == ECONNREFUSED) {
        std::cout << "REACHED\n";
        return 1;
    }
    std::cout << "no network: " << std::strerror(errno) << '\n';
}
