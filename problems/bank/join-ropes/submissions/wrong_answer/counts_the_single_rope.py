import sys


def join_ropes(ropes: list[int]) -> int:
    # Wrong: tests the last rope once more.
    pieces = sorted(ropes)
    minutes = 0
    while len(pieces) > 1:
        rope = pieces[0] + pieces[1]
        minutes += rope
        pieces = sorted([*pieces[2:], rope])
    return minutes + (pieces[0] if len(ropes) == 1 else 0)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    ropes = read_ints()
    print(join_ropes(ropes))


if __name__ == "__main__":
    main()
