# Prints one line and ends with status 0.
print("Hello, world!")
