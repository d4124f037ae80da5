import sys


def ice_cream_days(profits: list[int], days: int) -> int:
    # Wrong: lets a stay go on after the last day.
    return max(sum(profits[start : start + days]) for start in range(len(profits)))


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
