// Opens kinds of sockets that lead to drivers of the kernel: virtual machines, its ciphers, its settings, rare protocols.
#include <errno.h>
#include <stdio.h>
#include <sys/socket.h>

#define TRY(name, call) printf("%s: %s\n", name, (call) == -1 && errno != EAFNOSUPPORT ? "refused" : "went through")

int main(void) {
    TRY("vsock", socket(AF_VSOCK, SOCK_STREAM, 0));
    TRY("alg", socket(AF_ALG, SOCK_SEQPACKET, 0));
    TRY("packet", socket(AF_PACKET, SOCK_RAW, 0));
    TRY("netlink, generic", socket(AF_NETLINK, SOCK_RAW, 16));
    TRY("netlink, audit", socket(AF_NETLINK, SOCK_RAW, 9));
    TRY("raw", socket(AF_INET, SOCK_RAW, 1));
    TRY("raw IPv6", socket(AF_INET6, SOCK_RAW, 58));
    TRY("SCTP", socket(AF_INET, SOCK_STREAM, 132));
    TRY("DCCP", socket(AF_INET, SOCK_DCCP, 33));
}
