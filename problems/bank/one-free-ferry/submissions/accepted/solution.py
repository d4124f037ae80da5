import heapq
import sys


def cheapest_trip(harbours: int, ferries: list[list[int]]) -> int:
    # State 2 * harbour: the voucher is there; 2 * harbour + 1: it is used.
    routes: list[list[tuple[int, int]]] = [[] for _ in range(harbours)]
    for a, b, fare in ferries:
        routes[a].append((b, fare))
        routes[b].append((a, fare))
    paid = {0: 0}
    done = [False] * (2 * harbours)
    heap = [(0, 0)]
    while heap:
        cost, state = heapq.heappop(heap)
        if done[state]:
            continue
        done[state] = True
        harbour, used = divmod(state, 2)
        if harbour == harbours - 1:
            return cost
        for other, fare in routes[harbour]:
            rides = [(2 * other + used, cost + fare)]
            if not used:
                rides.append((2 * other + 1, cost))
            for after, price in rides:
                if not done[after] and price < paid.get(after, price + 1):
                    paid[after] = price
                    heapq.heappush(heap, (price, after))
    return -1


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


def main() -> None:
    harbours = int(read_line())
    ferries = read_int_lists()
    print(text_of_int(cheapest_trip(harbours, ferries)))


if __name__ == "__main__":
    main()
