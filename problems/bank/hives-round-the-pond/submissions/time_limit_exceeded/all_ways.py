import sys


def hives_round_the_pond(honey: list[int]) -> int:
    sys.setrecursionlimit(200_000)

    def most(begin: int, end: int) -> int:
        if begin >= end:
            return 0
        return max(most(begin + 1, end), honey[begin] + most(begin + 2, end))

    if len(honey) == 1:
        return honey[0]
    return max(most(1, len(honey)), most(0, len(honey) - 1))


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
