# Children print for ever after their parent ended: they have another one then.
import os

parent = os.getpid()
for _ in range(4):
    if os.fork() == 0:
        while os.getppid() == parent:
            pass
        while True:
            print("still here")
