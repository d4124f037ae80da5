# Numbers that all have the same hash, in one dictionary: each looks at all before it.
prime = 2**61 - 1
table = {}
for number in range(1_000_000):
    table[number * prime] = number
