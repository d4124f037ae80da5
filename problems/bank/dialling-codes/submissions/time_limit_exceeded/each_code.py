import sys


def call_prices(codes: list[str], prices: list[int], numbers: list[str]) -> list[int]:
    answer = []
    for number in numbers:
        longest, found = 0, -1
        for code, price in zip(codes, prices):
            if len(code) >= longest and number.startswith(code):
                longest, found = len(code), price
        answer.append(found)
    return answer


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
