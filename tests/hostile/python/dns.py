# Looks up a name: there is no server that it could ask.
import socket

try:
    print("FOUND", socket.getaddrinfo("example.com", 80))
except socket.gaierror:
    print("refused")
