# A constant larger than the limit, all of it touched.
# Made when the program is run: the compiler folds no constant of that size.
BLOCK = b"x" * 2**30

print(len(BLOCK))
