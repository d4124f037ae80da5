# Counts what other runs left here, processes and files of its own user: there must be none.
import os


def mine(folder):
    for name in os.listdir(folder):
        try:
            if os.lstat(f"{folder}/{name}").st_uid == os.getuid():
                yield name
        except FileNotFoundError:
            pass


family = {str(os.getpid()), str(os.getppid())}
processes = [name for name in mine("/proc") if name.isdigit() and name not in family]
files = [name for folder in (".", "/tmp", "/dev/shm") for name in mine(folder)]
print("processes", len(processes), "files", len(files))
