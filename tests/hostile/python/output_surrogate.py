# Prints half a character, which has no bytes in UTF-8.
print("\ud800")
