# Asks for far too much at once, catches the error and goes on.
try:
    bytearray(2**62)
except MemoryError:
    print("caught")
