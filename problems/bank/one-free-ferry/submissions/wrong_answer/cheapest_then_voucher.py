import heapq
import sys


def cheapest_trip(harbours: int, ferries: list[list[int]]) -> int:
    # Wrong: finds the cheapest way without the voucher and then takes its dearest ride for free.
    routes: list[list[tuple[int, int]]] = [[] for _ in range(harbours)]
    for a, b, fare in ferries:
        routes[a].append((b, fare))
        routes[b].append((a, fare))
    done: set[int] = set()
    heap = [(0, 0, 0)]
    while heap:
        cost, dearest, harbour = heapq.heappop(heap)
        if harbour in done:
            continue
        done.add(harbour)
        if harbour == harbours - 1:
            return cost - dearest
        for other, fare in routes[harbour]:
            heapq.heappush(heap, (cost + fare, max(dearest, fare), other))
    return -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    harbours = int(read_line())
    ferries = read_int_lists()
    print(cheapest_trip(harbours, ferries))


if __name__ == "__main__":
    main()
