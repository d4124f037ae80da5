# Sends to the engine's own address by the loopback's device: the kernel takes it there, and it goes nowhere.
import socket

with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
    sender.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"lo")
    sender.settimeout(0.3)
    sender.sendto(b"hello", ("172.17.0.1", 53))
    try:
        print("ANSWERED", sender.recv(100))
    except OSError:
        print("no answer")
