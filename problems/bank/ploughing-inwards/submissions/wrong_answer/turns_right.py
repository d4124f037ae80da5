import sys


def ploughing_order(field: list[list[int]]) -> list[int]:
    # Wrong: begins in the north-west and turns right.
    rows = [list(row) for row in field]
    order = []
    while rows:
        order += rows.pop(0)
        rows = [list(column) for column in zip(*rows)][::-1]
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
