import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    # Wrong: thinks backwards and joins the two smallest pieces, beside each other or not.
    places = [0, *sorted(marks), length]
    pieces = sorted(b - a for a, b in zip(places, places[1:], strict=False))
    cost = 0
    while len(pieces) > 1:
        piece = pieces[0] + pieces[1]
        cost += piece
        pieces = sorted([*pieces[2:], piece])
    return cost


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
