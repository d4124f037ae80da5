import sys


def ribbons_for_the_row(points: list[int]) -> int:
    # Wrong: gives ribbons by the rank among all children.
    ranks = {number: rank for rank, number in enumerate(sorted(set(points)), 1)}
    return sum(ranks[number] for number in points)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    points = read_ints()
    print(ribbons_for_the_row(points))


if __name__ == "__main__":
    main()
