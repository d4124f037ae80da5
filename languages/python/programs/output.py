# Prints lines for ever: it is stopped as soon as it has written more than the output limit.
# Python would never stop by itself: as long as somebody reads, print() just goes on.
while True:
    print("All work and no play makes Jack a dull boy.")
