# Tries to reach the engine's own address: there is no network here, so the kernel refuses.
# Python raises that as an OSError; "connection refused" would count as reached.
import socket
import sys

try:
    socket.create_connection(("172.17.0.1", 9), timeout=2)
except ConnectionRefusedError:
    pass
except OSError as error:
    print("no network:", error)
    sys.exit(0)
print("REACHED")
sys.exit(1)
