import sys


def ribbons_for_the_row(points: list[int]) -> int:
    # Wrong: gives children with equal points as many as their neighbour.
    ribbons = [1] * len(points)
    for i in range(1, len(points)):
        if points[i] >= points[i - 1]:
            ribbons[i] = ribbons[i - 1] + (points[i] > points[i - 1])
    for i in range(len(points) - 2, -1, -1):
        if points[i] > points[i + 1]:
            ribbons[i] = max(ribbons[i], ribbons[i + 1] + 1)
    return sum(ribbons)


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
