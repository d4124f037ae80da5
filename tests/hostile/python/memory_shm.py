# Shared memory files count as memory: with 32 MiB the 64 MiB of /dev/shm cannot be used.
with open("/dev/shm/large", "wb") as file:
    while True:
        file.write(b"x" * 2**20)
