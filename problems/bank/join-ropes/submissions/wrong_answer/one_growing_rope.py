import sys


def join_ropes(ropes: list[int]) -> int:
    # Wrong: sorts once, and knots each rope to the one piece that grows.
    ropes = sorted(ropes)
    minutes, piece = 0, ropes[0]
    for rope in ropes[1:]:
        piece += rope
        minutes += piece
    return minutes


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
