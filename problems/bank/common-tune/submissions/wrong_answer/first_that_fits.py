import sys


def common_tune(first: str, second: str) -> int:
    # Wrong: a note that comes late in the other song may cost many others.
    begin = length = 0
    for note in first:
        found = second.find(note, begin)
        if found >= 0:
            begin = found + 1
            length += 1
    return length


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def main() -> None:
    first = read_line()
    second = read_line()
    print(common_tune(first, second))


if __name__ == "__main__":
    main()
