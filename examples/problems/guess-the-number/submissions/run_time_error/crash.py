print(50, flush=True)
input()
assert False
