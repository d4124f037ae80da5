# More empty files in shared memory, which has no limit of its own for their number, than a disk of ours has entries.
for number in range(15_000):
    open(f"/dev/shm/{number}", "x").close()
print("left")
