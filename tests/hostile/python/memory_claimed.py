# Prints Python's out-of-memory error without having used any.
import sys

print("Traceback (most recent call last):\nMemoryError", file=sys.stderr)
sys.exit(1)
