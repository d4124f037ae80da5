# Gives itself files of 1 MiB: a write is refused, and the disk is not full.
import errno
import resource

resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))
try:
    with open("large", "wb", buffering=0) as file:
        while True:
            file.write(b"x" * 2**20)
except OSError as error:
    print("refused" if error.errno == errno.EFBIG else error)
