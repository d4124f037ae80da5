import sys


def lone_sock(socks: list[int]) -> int:
    for i in range(0, len(socks) - 1, 2):
        if socks[i] != socks[i + 1]:
            return socks[i]
    return socks[-1]


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
