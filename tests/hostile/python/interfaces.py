# Brings an interface up, gives it an address, and takes the loopback away.
import fcntl
import socket
import struct

SIOCSIFFLAGS, SIOCSIFADDR, SIOCADDRT, SIOCETHTOOL = 0x8914, 0x8916, 0x890B, 0x8946
done = []
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
    for name in (b"lo", b"eth0", b"tun0"):
        address = struct.pack("16sH2x4s8x", name, socket.AF_INET, socket.inet_aton("10.0.0.1"))
        for what, request, argument in (
            ("DOWN", SIOCSIFFLAGS, struct.pack("16sH14x", name, 0)),
            ("UP", SIOCSIFFLAGS, struct.pack("16sH14x", name, 0x41)),
            ("ADDRESS", SIOCSIFADDR, address),
            ("ROUTE", SIOCADDRT, bytes(120)),
        ):
            try:
                fcntl.ioctl(control, request, argument)
                done.append(f"{what} {name.decode()}")
            except OSError:
                pass
print(", ".join(done) or "refused")
