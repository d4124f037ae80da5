import sys


def balloon_basket(weights: list[int], values: list[int], limit: int) -> int:
    def most(i: int, left: int) -> int:
        if i == len(weights):
            return 0
        without = most(i + 1, left)
        if weights[i] > left:
            return without
        return max(without, values[i] + most(i + 1, left - weights[i]))

    return most(0, limit)


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
