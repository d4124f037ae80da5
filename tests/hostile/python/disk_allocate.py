# Asks for a file larger than the disk at once.
import errno
import os

try:
    with open("large", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, 2**30)
    print("ALLOCATED")
except OSError as error:
    print("refused" if error.errno == errno.ENOSPC else error)
