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
        price = node.get("price", price)
    return price


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    codes = read_strings()
    prices = read_ints()
    numbers = read_strings()
    print(text_of_ints(call_prices(codes, prices, numbers)))


if __name__ == "__main__":
    main()
