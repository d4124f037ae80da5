import sys
from itertools import accumulate


def count_awkward(ranges: list[list[int]]) -> list[int]:
    # Wrong: takes every number for awkward that 2, 3, 5 and 7 do not divide.
    largest = max(high for _, high in ranges)
    awkward = bytearray([1]) * (largest + 1)
    awkward[0] = 0
    for d in (2, 3, 5, 7):
        for number in range(2 * d, largest + 1, d):
            awkward[number] = 0
    count = list(accumulate(awkward))
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
