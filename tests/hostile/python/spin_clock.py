# Reads the clock for ever.
import time

while True:
    time.monotonic()
