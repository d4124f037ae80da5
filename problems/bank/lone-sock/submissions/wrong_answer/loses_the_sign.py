import sys


def lone_sock(socks: list[int]) -> int:
    # Wrong: loses the sign of the number.
    lone = 0
    for sock in socks:
        lone ^= abs(sock)
    return lone


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
