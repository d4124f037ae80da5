import sys


def frog_fees(fees: list[int]) -> int:
    # Wrong: jumps onto the cheapest of the next three stones each time.
    at, paid = -1, 0
    while at + 3 < len(fees):
        stones = [stone for stone in range(at + 1, at + 4) if fees[stone] >= 0]
        if not stones:
            return -1
        at = min(stones, key=lambda stone: (fees[stone], -stone))
        paid += fees[at]
    return paid


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
