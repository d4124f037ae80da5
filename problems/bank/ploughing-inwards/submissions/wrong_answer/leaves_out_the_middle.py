import sys


def ploughing_order(field: list[list[int]]) -> list[int]:
    # Wrong: stops when the borders meet, though a strip is left between them.
    top, bottom = 0, len(field) - 1
    left, right = 0, len(field[0]) - 1
    order = []
    while top < bottom and left < right:
        order += [field[bottom][column] for column in range(left, right)]
        order += [field[row][right] for row in range(bottom, top, -1)]
        order += [field[top][column] for column in range(right, left, -1)]
        order += [field[row][left] for row in range(top, bottom)]
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
