// Gives the loopback another address and takes it down, and wants a device that the machine may have.
#include <arpa/inet.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

int main(void) {
    int any = socket(AF_INET, SOCK_DGRAM, 0), done = 0;
    struct sockaddr_in *address;

    for (int i = 0; i < 2; i++) {
        struct ifreq request = {0};
        strcpy(request.ifr_name, i ? "eth0" : "lo");
        done += ioctl(any, SIOCSIFFLAGS, &request) == 0;
        address = (struct sockaddr_in *)&request.ifr_addr;
        *address = (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1)};
        done += ioctl(any, SIOCSIFADDR, &request) == 0;
    }
    puts(done ? "DONE" : "refused");
    return 0;
}
