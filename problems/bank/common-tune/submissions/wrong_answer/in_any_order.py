import sys


def common_tune(first: str, second: str) -> int:
    # Wrong: the notes have to stand in the same order.
    return sum(min(first.count(note), second.count(note)) for note in set(first))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    first = read_line()
    second = read_line()
    print(common_tune(first, second))


if __name__ == "__main__":
    main()
