import sys


def ice_cream_days(profits: list[int], days: int) -> int:
    best = total = 0
    for i, profit in enumerate(profits):
        total += profit
        if i >= days:
            total -= profits[i - days]
        if i >= days - 1:
            best = max(best, total)
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    profits = read_ints()
    days = int(read_line())
    print(ice_cream_days(profits, days))


if __name__ == "__main__":
    main()
