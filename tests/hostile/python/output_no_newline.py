# Prints a line without its end.
print("no newline", end="")
