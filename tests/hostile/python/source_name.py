# A module of the program's own that has the name of one of Python's: its folder comes first.
# It writes it itself, for there is one source only.
with open("random.py", "w") as file:
    file.write("def choice(): return 'fine'\n")
import random

print(random.choice())
