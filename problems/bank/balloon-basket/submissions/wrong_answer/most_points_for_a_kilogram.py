import sys


def balloon_basket(weights: list[int], values: list[int], limit: int) -> int:
    # Wrong: what is left of the basket may be of no use then.
    total = 0
    for weight, value in sorted(zip(weights, values, strict=True), key=lambda one: -one[1] / one[0]):
        if weight <= limit:
            limit -= weight
            total += value
    return total


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
