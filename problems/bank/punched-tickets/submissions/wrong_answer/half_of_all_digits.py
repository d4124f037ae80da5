import sys


def count_holes(rolls: list[list[int]]) -> list[int]:
    # Wrong: half of the digits are 1 only if the numbers end just before a power of two.
    return [up_to(last) - up_to(first - 1) for first, last in rolls]


def up_to(last: int) -> int:
    return (last + 1) * last.bit_length() // 2 if last > 0 else 0


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
    rolls = read_int_lists()
    print(text_of_ints(count_holes(rolls)))


if __name__ == "__main__":
    main()
