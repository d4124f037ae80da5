import sys


def ploughing_order(field: list[list[int]]) -> list[int]:
    # Too slow: looks for each square among all that were ploughed.
    row, column, down, right = len(field) - 1, 0, 0, 1
    track = []

    def free(r: int, c: int) -> bool:
        return 0 <= r < len(field) and 0 <= c < len(field[0]) and (r, c) not in track

    while free(row, column):
        track.append((row, column))
        if not free(row + down, column + right):
            down, right = -right, down
        row, column = row + down, column + right
    return [field[r][c] for r, c in track]


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
