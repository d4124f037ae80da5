import sys


def honey_label(beds: list[int], kinds: int) -> int:
    # Wrong: moves the left end by one bed only and calls the kind gone.
    longest = left = 0
    named: set[int] = set()
    for right, kind in enumerate(beds):
        named.add(kind)
        if len(named) > kinds:
            named.discard(beds[left])
            left += 1
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
