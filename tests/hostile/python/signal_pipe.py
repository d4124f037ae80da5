# Writes to a pipe that nobody reads.
# Python ignores the signal at its start, so that writing fails with an error.
import os
import signal

signal.signal(signal.SIGPIPE, signal.SIG_DFL)
read, write = os.pipe()
os.close(read)
os.write(write, b"x")
