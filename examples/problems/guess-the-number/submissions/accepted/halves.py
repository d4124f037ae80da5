low, high, said = 1, 100, ""
while said != "right":
    middle = (low + high) // 2
    print(middle, flush=True)
    said = input()
    if said == "lower":
        high = middle - 1
    else:
        low = middle + 1
