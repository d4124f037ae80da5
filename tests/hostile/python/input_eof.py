# Reads one line more than there is.
print(input())
print(input())
