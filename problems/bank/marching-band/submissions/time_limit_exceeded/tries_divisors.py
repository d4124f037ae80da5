import sys
from itertools import accumulate


def is_awkward(number: int) -> bool:
    d = 2
    while d * d <= number:
        if number % d == 0:
            return False
        d += 1
    return True


def count_awkward(ranges: list[list[int]]) -> list[int]:
    # Too slow: looks for a divisor of each number.
    largest = max(high for _, high in ranges)
    count = list(accumulate(map(is_awkward, range(1, largest + 1)), initial=0))
    return [count[high] - count[low - 1] for low, high in ranges]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    ranges = read_int_lists()
    print(text_of_ints(count_awkward(ranges)))


if __name__ == "__main__":
    main()
