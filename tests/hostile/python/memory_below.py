# Uses three quarters of what it may: no breach.
block = b"x" * (192 * 2**20)
print("fits")
