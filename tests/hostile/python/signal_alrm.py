# Ends by an alarm that it does not catch.
import signal
import time

signal.setitimer(signal.ITIMER_REAL, 0.2)
time.sleep(3600)
