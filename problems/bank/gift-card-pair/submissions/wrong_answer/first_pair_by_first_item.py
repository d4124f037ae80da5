import sys


def gift_card_pair(prices: list[int], balance: int) -> list[int]:
    # Wrong: returns the pair whose first item comes first.
    for i in range(len(prices)):
        for j in range(i + 1, len(prices)):
            if prices[i] + prices[j] == balance:
                return [i, j]
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
