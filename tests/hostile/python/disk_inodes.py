# Makes empty files until there is no entry left.
import errno

count = 0
try:
    while count < 100_000:
        open(f"{count}", "x").close()
        count += 1
    print("NEVER REFUSED")
except OSError as error:
    if error.errno != errno.ENOSPC:
        raise
    print("full after", count)
