import sys


def gift_card_pair(prices: list[int], balance: int) -> list[int]:
    # Wrong: puts the second item first.
    seen: dict[int, int] = {}
    for j, price in enumerate(prices):
        if balance - price in seen:
            return [j, seen[balance - price]]
        seen.setdefault(price, j)
    return []


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    prices = read_ints()
    balance = int(read_line())
    print(text_of_ints(gift_card_pair(prices, balance)))


if __name__ == "__main__":
    main()
