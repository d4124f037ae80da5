import sys


def hives_round_the_pond(honey: list[int]) -> int:
    # Wrong: it may be better to leave two in a row closed.
    even = len(honey) - len(honey) % 2
    return max(sum(honey[0:even:2]), sum(honey[1::2]), max(honey))


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
