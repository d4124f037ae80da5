import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    known = set(stamps)
    presses = {0: 0}
    for end in range(1, len(inscription) + 1):
        for begin in range(max(0, end - 20), end):
            # Wrong: a later begin may take fewer presses.
            if begin in presses and inscription[begin:end] in known:
                presses[end] = presses[begin] + 1
                break
    return presses.get(len(inscription), -1)


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
