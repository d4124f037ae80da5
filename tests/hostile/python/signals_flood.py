# Interrupts itself a million times a second, so that it comes to nothing else.
import signal
import time

signal.signal(signal.SIGALRM, lambda number, frame: None)
signal.setitimer(signal.ITIMER_REAL, 0.000_001, 0.000_001)
while True:
    time.sleep(1)
