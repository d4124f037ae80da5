# Datagrams on the loopback that nobody reads, four times as much as the memory limit.
import socket
import time

sockets = []
held = 0
while held < 128 * 2**20:
    sockets.append(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
    sockets[-1].bind(("127.0.0.1", 0))
    for _ in range(3):
        held += sockets[-1].sendto(bytes(50_000), sockets[-1].getsockname())
time.sleep(1)
print("HELD", held // 2**20, "MiB")
