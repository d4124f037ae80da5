import sys


def cooking_order(orders: list[list[int]]) -> list[int]:
    # Wrong: of equally fast orders it takes the one that came in first.
    left = set(range(len(orders)))
    clock, cooked = 0, []
    while left:
        clock = max(clock, min(orders[number][0] for number in left))
        here = [number for number in left if orders[number][0] <= clock]
        best = min(here, key=lambda number: (orders[number][1], orders[number][0], number))
        left.remove(best)
        cooked.append(best)
        clock += orders[best][1]
    return cooked


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
