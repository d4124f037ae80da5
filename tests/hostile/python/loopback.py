# Serves itself on the loopback: must work.
import socket
import threading

server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=lambda: server.accept()[0].sendall(b"hi\n")).start()
with socket.create_connection(server.getsockname()) as client:
    print(client.recv(10).decode(), end="")
