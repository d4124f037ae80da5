# Folders in each other until there is no entry left.
import os

depth = 0
try:
    while depth < 100_000:
        os.mkdir("d")
        os.chdir("d")
        depth += 1
    print("NEVER REFUSED")
except OSError:
    print("full after", depth)
