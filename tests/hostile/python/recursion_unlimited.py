# Calls itself for ever, without Python's own limit: its frames fill the memory.
import sys


def deeper(depth):
    return deeper(depth + 1)


sys.setrecursionlimit(2**31 - 1)
deeper(0)
