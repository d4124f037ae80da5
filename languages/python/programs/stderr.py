# Writes one line to stdout and one to stderr, then ends with status 7.
import sys

print("to stdout")
print("to stderr", file=sys.stderr)
sys.exit(7)
