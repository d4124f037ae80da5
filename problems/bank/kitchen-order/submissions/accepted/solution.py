import heapq
import sys


def cooking_order(orders: list[list[int]]) -> list[int]:
    by_arrival = sorted(range(len(orders)), key=lambda number: orders[number][0])
    waiting: list[tuple[int, int]] = []
    cooked: list[int] = []
    clock, arrived = 0, 0
    while len(cooked) < len(orders):
        if not waiting:
            clock = max(clock, orders[by_arrival[arrived]][0])
        while arrived < len(orders) and orders[by_arrival[arrived]][0] <= clock:
            number = by_arrival[arrived]
            heapq.heappush(waiting, (orders[number][1], number))
            arrived += 1
        minutes, number = heapq.heappop(waiting)
        cooked.append(number)
        clock += minutes
    return cooked


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def text_of_ints(values: list[int]) -> str:
    check_type(values, "list[int]", list, tuple)
    return f"{len(values)}\n" + " ".join(map(text_of_int, values))


def main() -> None:
    orders = read_int_lists()
    print(text_of_ints(cooking_order(orders)))


if __name__ == "__main__":
    main()
