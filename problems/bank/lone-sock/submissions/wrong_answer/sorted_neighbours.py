import sys


def lone_sock(socks: list[int]) -> int:
    # Wrong: takes the first of the sorted numbers that differs from its neighbour.
    socks = sorted(socks)
    for i in range(1, len(socks)):
        if socks[i] != socks[i - 1]:
            return socks[i]
    return socks[0]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    socks = read_ints()
    print(lone_sock(socks))


if __name__ == "__main__":
    main()
