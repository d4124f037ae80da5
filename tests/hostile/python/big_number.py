# A number of a thousand million digits.
9 ** 10**9
