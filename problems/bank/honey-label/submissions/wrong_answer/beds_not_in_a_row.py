import sys


def honey_label(beds: list[int], kinds: int) -> int:
    # Wrong: counts the beds of the most frequent kinds, wherever they are.
    counts = sorted((beds.count(kind) for kind in set(beds)), reverse=True)
    return sum(counts[:kinds])


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
