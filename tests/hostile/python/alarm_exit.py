# Ends by its own alarm before the clock.
import signal
import sys
import time

signal.signal(signal.SIGALRM, lambda number, frame: sys.exit(1))
signal.setitimer(signal.ITIMER_REAL, 0.2)
time.sleep(3600)
