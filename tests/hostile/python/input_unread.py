# Never reads what it is given.
print("not interested")
