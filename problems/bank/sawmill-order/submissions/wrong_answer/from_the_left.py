import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    # Wrong: cuts from the left to the right, or from the right to the left.
    places = sorted(marks)
    left = sum(length - place for place in [0, *places[:-1]])
    right = sum([length, *places[1:]])
    return min(left, right)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    length = int(read_line())
    marks = read_ints()
    print(sawing_cost(length, marks))


if __name__ == "__main__":
    main()
