# Fills the work folder, 1 MiB at a time, until there is no space left.
# Python raises the kernel's refusal as an OSError with errno ENOSPC, and the program goes on.
import errno

count = 0
try:
    with open("big.dat", "wb") as file:
        while True:
            file.write(b"x" * 2**20)
            count += 1
except OSError as error:
    if error.errno != errno.ENOSPC:
        raise
    print(f"disk full after {count} MiB")
