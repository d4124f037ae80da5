# Uses nine tenths of what it may, then fails for want of addresses: the error is believed.
block = b"x" * (230 * 2**20)
bytearray(2**62)
