# Connections on the loopback that nobody reads, four times as much as the memory limit.
import socket
import time

server = socket.create_server(("127.0.0.1", 0))
ends = []
held = 0
while held < 128 * 2**20:
    ends += [socket.create_connection(server.getsockname()), server.accept()[0]]
    for end in ends[-2:]:
        end.setblocking(False)
        try:
            while True:
                held += end.send(bytes(65536))
        except BlockingIOError:
            pass
time.sleep(1)
print("HELD", held // 2**20, "MiB")
