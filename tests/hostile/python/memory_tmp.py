# Files in /tmp count as memory: with 32 MiB its 64 MiB cannot be used.
with open("/tmp/large", "wb") as file:
    while True:
        file.write(b"x" * 2**20)
