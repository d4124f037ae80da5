import sys


def hives_round_the_pond(honey: list[int]) -> int:
    # Wrong: the two beside the fullest may give more together.
    closed = set()
    total = 0
    for i in sorted(range(len(honey)), key=lambda i: -honey[i]):
        if i not in closed:
            total += honey[i]
            closed |= {(i - 1) % len(honey), i, (i + 1) % len(honey)}
    return total


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
