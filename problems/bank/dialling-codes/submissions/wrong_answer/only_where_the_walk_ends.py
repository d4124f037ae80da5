import sys


def call_prices(codes: list[str], prices: list[int], numbers: list[str]) -> list[int]:
    root: dict[str, dict] = {}
    for code, price in zip(codes, prices):
        node = root
        for digit in code:
            node = node.setdefault(digit, {})
        node["price"] = price
    return [price_of(number, root) for number in numbers]


def price_of(number: str, node: dict) -> int:
    price = -1
    for digit in number:
        if digit not in node:
            break
        node = node[digit]
        # Wrong: behind a code, digits may follow that lead to no other code.
        price = node.get("price", -1)
    return price


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    codes = read_strings()
    prices = read_ints()
    numbers = read_strings()
    print(text_of_ints(call_prices(codes, prices, numbers)))


if __name__ == "__main__":
    main()
