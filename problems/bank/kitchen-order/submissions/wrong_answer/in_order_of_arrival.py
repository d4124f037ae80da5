import sys


def cooking_order(orders: list[list[int]]) -> list[int]:
    # Wrong: cooks the orders as they come in.
    return sorted(range(len(orders)), key=lambda number: (orders[number][0], number))


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
    orders = read_int_lists()
    print(text_of_ints(cooking_order(orders)))


if __name__ == "__main__":
    main()
