# The right answer, then spaces without end.
print(42)
while True:
    print(" " * 1000)
