import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    impossible = len(inscription) + 1
    fewest = [0] + [impossible] * len(inscription)
    # Wrong: a stamp may be needed behind one that comes later in the list.
    for stamp in stamps:
        for end in range(len(stamp), len(inscription) + 1):
            begin = end - len(stamp)
            if fewest[begin] + 1 < fewest[end] and inscription.startswith(stamp, begin):
                fewest[end] = fewest[begin] + 1
    return fewest[-1] if fewest[-1] < impossible else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    inscription = read_line()
    stamps = read_strings()
    print(stamped_sign(inscription, stamps))


if __name__ == "__main__":
    main()
