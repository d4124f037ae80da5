# Prints frames of the supervisor's: a failure, an end, a start, and one that never ends.
import os

for frame in (b"D\0\0\0\x0bstatus 256\n", b"R\0\0\0\x08clean 0\n", b"S\0\0\0\0", b"O\xff\xff\xff\xff"):
    os.write(1, frame)
    os.write(2, frame)
