# Calls itself for ever: Python counts the calls and gives up.
def deeper(depth):
    return deeper(depth + 1)


deeper(0)
