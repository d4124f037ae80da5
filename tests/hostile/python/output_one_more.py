# Prints one byte more than it may.
print("x" * 2**16)
