# Leaves a socket without a file, and a child that holds it.
import os
import socket
import time

server = socket.socket(socket.AF_UNIX)
server.bind("\0code-runner")
server.listen()
print("listening", flush=True)
if os.fork() == 0:
    os.setsid()
    time.sleep(3600)
