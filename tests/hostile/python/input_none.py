# Reads where there is no input: the end, at once.
import sys

print("end" if sys.stdin.read() == "" else "SOMETHING")
