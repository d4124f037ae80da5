import sys


def lone_sock(socks: list[int]) -> int:
    # Wrong: looks for the partner only further on.
    for place, sock in enumerate(socks):
        if sock not in socks[place + 1 :]:
            return sock
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
