# Nested too deep for Python's parser, which calls that a MemoryError: no memory was used.
print(eval("-" * 100_000 + "1"))
