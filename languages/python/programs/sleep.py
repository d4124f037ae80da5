# Sleeps for an hour: the wall clock stops it, although it uses no CPU time at all.
# Python hands time.sleep() to the kernel, so a CPU limit alone would never notice it.
import time

print("sleeping", flush=True)
time.sleep(3600)
