# Fills /dev/shm.
import errno

count = 0
try:
    with open("/dev/shm/large", "wb", buffering=0) as file:
        while True:
            file.write(b"x" * 2**20)
            count += 1
except OSError as error:
    if error.errno != errno.ENOSPC:
        raise
    print("full after", count, "MiB")
