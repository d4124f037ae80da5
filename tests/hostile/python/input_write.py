# Writes to its stdin: the descriptor that it was given is for reading only.
import os

try:
    os.write(0, b"y")
    print("WRITTEN")
except OSError:
    print("refused")
