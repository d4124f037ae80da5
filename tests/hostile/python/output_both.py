# Prints to both streams for ever.
import sys

while True:
    print("this way " * 50)
    print("that way " * 50, file=sys.stderr)
