import sys


def ploughing_order(field: list[list[int]]) -> list[int]:
    # Wrong: does not check that a row and a column are left, so a last single one is ploughed twice.
    top, bottom = 0, len(field) - 1
    left, right = 0, len(field[0]) - 1
    order = []
    while top <= bottom and left <= right:
        order += field[bottom][left : right + 1]
        order += [field[row][right] for row in range(bottom - 1, top - 1, -1)]
        order += [field[top][column] for column in range(right - 1, left - 1, -1)]
        order += [field[row][left] for row in range(top + 1, bottom)]
        top, bottom, left, right = top + 1, bottom - 1, left + 1, right - 1
    return order


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    field = read_int_lists()
    print(text_of_ints(ploughing_order(field)))


if __name__ == "__main__":
    main()
