# Sends a datagram to the engine's own address.
import socket

try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"hello", ("172.17.0.1", 9))
    print("SENT")
except OSError:
    print("refused")
