# A byte order mark before the source.
print("fine")
