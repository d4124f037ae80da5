# Two processes read one stdin.
import os

if os.fork() == 0:
    os.read(0, 4)
    os._exit(0)
os.wait()
print(os.read(0, 100).decode(), end="")
