# Asks for more address space than there is, and dies of the MemoryError although it used next to nothing.
bytearray(2**62)
