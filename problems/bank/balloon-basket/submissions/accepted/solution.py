import sys


def balloon_basket(weights: list[int], values: list[int], limit: int) -> int:
    best = [0] * (limit + 1)
    for weight, value in zip(weights, values, strict=True):
        # All loads at once: the old values on the right are those without this instrument.
        best[weight:] = [max(without, rest + value) for without, rest in zip(best[weight:], best, strict=False)]
    return best[limit]


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
