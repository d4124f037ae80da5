# Closes stdin, stdout and stderr, then sleeps.
import os
import time

for descriptor in (0, 1, 2):
    os.close(descriptor)
time.sleep(3600)
