import sys


def hives_round_the_pond(honey: list[int]) -> int:
    # Wrong: it may be the first that has to stay closed.
    if len(honey) == 1:
        return honey[0]
    without = with_last = 0
    for grams in honey[:-1]:
        without, with_last = max(without, with_last), without + grams
    return max(without, with_last)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    honey = read_ints()
    print(hives_round_the_pond(honey))


if __name__ == "__main__":
    main()
