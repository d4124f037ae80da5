import sys


def lone_sock(socks: list[int]) -> int:
    for sock in socks:
        seen = 0
        for other in socks:
            if other == sock:
                seen += 1
        if seen == 1:
            return sock
    raise AssertionError("there is always a lone sock")


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
