# Reads lines that end with CR LF.
import sys

print([line for line in sys.stdin.buffer])
