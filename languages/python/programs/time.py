# Turns in a loop that never ends until the clock runs out: it is stopped with SIGKILL.
# Python sees nothing of it coming: no exception, no finally, just the end.
print("looping", flush=True)
while True:
    pass
