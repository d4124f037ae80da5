import sys


def honey_label(beds: list[int], kinds: int) -> int:
    # Wrong: counts only parts with exactly `kinds` kinds, so none if there are fewer in all.
    longest = 0
    for left in range(len(beds)):
        named: set[int] = set()
        for right in range(left, len(beds)):
            named.add(beds[right])
            if len(named) == kinds:
                longest = max(longest, right - left + 1)
    return longest


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    beds = read_ints()
    kinds = int(read_line())
    print(honey_label(beds, kinds))


if __name__ == "__main__":
    main()
