# One line without an end.
import sys

while True:
    sys.stdout.write("x" * 1000)
