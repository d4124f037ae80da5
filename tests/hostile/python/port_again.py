# Listens on a port and leaves it open, with a connection in it.
import socket

server = socket.create_server(("127.0.0.1", 4242))
client = socket.create_connection(("127.0.0.1", 4242))
print("listening")
