# Reads all of stdin and prints the length of each line in front of it.
import sys

for line in sys.stdin.read().splitlines():
    print(len(line), line)
