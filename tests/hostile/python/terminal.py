# Makes a terminal of its own, and leaves a child on it that ignores its end.
import os
import pty
import signal
import time

child, terminal = pty.fork()
if child == 0:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    print("on the terminal", flush=True)
    time.sleep(3600)
print(os.read(terminal, 100).decode().strip())
