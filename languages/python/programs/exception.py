# Raises an exception that nobody catches: Python prints the traceback and ends with status 1.
def price_of(fruit):
    prices = {"apple": 3, "pear": 4}
    if fruit not in prices:
        raise ValueError(f"no price for {fruit}")
    return prices[fruit]


print(price_of("plum"))
