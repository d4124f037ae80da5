# Fills the disk by a file that has no name any more.
import errno
import os

count = 0
try:
    with open("gone", "wb", buffering=0) as file:
        os.unlink("gone")
        while True:
            file.write(b"x" * 2**20)
            count += 1
except OSError as error:
    if error.errno != errno.ENOSPC:
        raise
    print("full after", count, "MiB")
