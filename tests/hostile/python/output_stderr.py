# Prints to stderr for ever.
import sys

while True:
    print("and again " * 50, file=sys.stderr)
