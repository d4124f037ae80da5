import sys


def cooking_order(orders: list[list[int]]) -> list[int]:
    # Wrong: when no order is waiting it takes the fastest of those still to come.
    left = set(range(len(orders)))
    clock, cooked = 0, []
    while left:
        here = [number for number in left if orders[number][0] <= clock] or list(left)
        best = min(here, key=lambda number: (orders[number][1], number))
        left.remove(best)
        cooked.append(best)
        clock = max(clock, orders[best][0]) + orders[best][1]
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
