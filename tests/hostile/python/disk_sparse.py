# A file of 1024 TiB with nothing in it, and then the space for it.
import os

with open("sparse", "wb") as file:
    try:
        file.truncate(2**50)
        print("made")
        os.posix_fallocate(file.fileno(), 0, 2**50)
        print("SPACE TOO")
    except OSError:
        print("space refused")
