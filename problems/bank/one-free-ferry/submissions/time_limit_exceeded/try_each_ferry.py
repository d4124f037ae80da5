import heapq
import sys


def cheapest_trip(harbours: int, ferries: list[list[int]]) -> int:
    # Too slow: makes each ferry free in turn and looks for the cheapest way anew.
    def cheapest(free: int) -> int:
        routes: list[list[tuple[int, int]]] = [[] for _ in range(harbours)]
        for number, (a, b, fare) in enumerate(ferries):
            price = 0 if number == free else fare
            routes[a].append((b, price))
            routes[b].append((a, price))
        done: set[int] = set()
        heap = [(0, 0)]
        while heap:
            cost, harbour = heapq.heappop(heap)
            if harbour in done:
                continue
            done.add(harbour)
            if harbour == harbours - 1:
                return cost
            for other, price in routes[harbour]:
                heapq.heappush(heap, (cost + price, other))
        return -1

    # A free ferry may be used twice on the way, but a cheapest way never visits a harbour twice.
    return min((cheapest(free) for free in range(len(ferries))), default=cheapest(-1))


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
