import sys


def cheapest_trip(harbours: int, ferries: list[list[int]]) -> int:
    # Wrong: goes with the fewest rides, and takes the dearest of them for free.
    best = {0: (0, 0)}
    row = {0}
    while row and harbours - 1 not in best:
        found: dict[int, tuple[int, int]] = {}
        for a, b, fare in ferries:
            for come, go in ((a, b), (b, a)):
                if come in row and go not in best:
                    cost, dearest = best[come]
                    way = cost + fare, max(dearest, fare)
                    found[go] = min(found.get(go, way), way, key=lambda one: one[0] - one[1])
        best.update(found)
        row = set(found)
    if harbours - 1 not in best:
        return -1
    cost, dearest = best[harbours - 1]
    return cost - dearest


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
