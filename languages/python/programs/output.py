# Prints lines for ever: it is stopped as soon as it has written more than the output limit.
# Python writes them in blocks of 8 KiB when stdout is not a terminal, so the limit comes quickly.
while True:
    print("All work and no play makes Jack a dull boy.")
