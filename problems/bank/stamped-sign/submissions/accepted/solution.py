import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    known = set(stamps)
    longest = max(map(len, known), default=0)
    impossible = len(inscription) + 1
    fewest = [0]
    for end in range(1, len(inscription) + 1):
        best = impossible
        for begin in range(max(0, end - longest), end):
            if fewest[begin] + 1 < best and inscription[begin:end] in known:
                best = fewest[begin] + 1
        fewest.append(best)
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
