# Prints all 256 bytes, as bytes.
import sys

sys.stdout.buffer.write(bytes(range(256)))
