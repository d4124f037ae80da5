# Children in sessions of their own outlive their parent.
import os
import time

for _ in range(20):
    if os.fork() == 0:
        os.setsid()
        time.sleep(3600)
print("gone")
