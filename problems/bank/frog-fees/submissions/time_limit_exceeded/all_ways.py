import sys


def frog_fees(fees: list[int]) -> int:
    # Too slow: tries all ways, and works out the same stones again and again.
    sys.setrecursionlimit(100_000)

    def from_place(place: int) -> int:
        if place >= len(fees):
            return 0
        if place >= 0 and fees[place] < 0:
            return 10**18
        onwards = min(from_place(place + 1), from_place(place + 2), from_place(place + 3))
        return onwards + (fees[place] if place >= 0 else 0)

    cheapest = from_place(-1)
    return cheapest if cheapest < 10**18 else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    fees = read_ints()
    print(frog_fees(fees))


if __name__ == "__main__":
    main()
