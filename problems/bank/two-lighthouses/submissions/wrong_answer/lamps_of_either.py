import sys


def two_lighthouses(signals: list[int]) -> int:
    # Wrong: counts the lamps that are on at either lighthouse, also those on at both.
    return max(a | b for i, a in enumerate(signals) for b in signals[i + 1 :])


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    signals = read_ints()
    print(two_lighthouses(signals))


if __name__ == "__main__":
    main()
