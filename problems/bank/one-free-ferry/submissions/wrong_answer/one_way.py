import sys


def cheapest_trip(harbours: int, ferries: list[list[int]]) -> int:
    # Wrong: lets the ferries go in one direction only.
    worst = 10**18
    paid = [[worst, worst] for _ in range(harbours)]
    paid[0] = [0, 0]
    for _ in range(harbours):
        for a, b, fare in ferries:
            paid[b][0] = min(paid[b][0], paid[a][0] + fare)
            paid[b][1] = min(paid[b][1], paid[a][1] + fare, paid[a][0])
    cheapest = min(paid[harbours - 1])
    return cheapest if cheapest < worst else -1


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
