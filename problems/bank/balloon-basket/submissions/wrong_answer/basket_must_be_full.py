import sys


def balloon_basket(weights: list[int], values: list[int], limit: int) -> int:
    # Wrong: the basket need not be full.
    impossible = -1
    best = [0] + [impossible] * limit
    for weight, value in zip(weights, values, strict=True):
        for load in range(limit, weight - 1, -1):
            if best[load - weight] != impossible:
                best[load] = max(best[load], best[load - weight] + value)
    return max(0, best[limit])


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    weights = read_ints()
    values = read_ints()
    limit = int(read_line())
    print(balloon_basket(weights, values, limit))


if __name__ == "__main__":
    main()
