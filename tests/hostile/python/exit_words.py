# Succeeds, with alarming words on stderr.
import sys

print("Killed\nSegmentation fault (core dumped)\nTime limit exceeded", file=sys.stderr)
