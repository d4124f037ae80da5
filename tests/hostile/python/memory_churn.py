# Takes and frees much more than the limit, never at once.
for _ in range(6):
    block = b"x" * 2**26
    del block
print("done")
