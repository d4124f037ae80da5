import sys


def cooking_order(orders: list[list[int]]) -> list[int]:
    # Too slow: looks through all orders for each that is cooked.
    left = dict(enumerate(orders))
    cooked: list[int] = []
    clock = 0
    while left:
        best, fastest, earliest = -1, 0, -1
        for number, (arrives, minutes) in left.items():
            if arrives <= clock:
                if best == -1 or minutes < fastest:
                    best, fastest = number, minutes
            elif earliest == -1 or arrives < earliest:
                earliest = arrives
        if best == -1:
            clock = earliest
            continue
        cooked.append(best)
        clock += fastest
        del left[best]
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
