import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    # Wrong: after the longest stamp that fits, the rest may take more presses, or not be possible.
    begin = presses = 0
    known = sorted(set(stamps), key=len, reverse=True)
    while begin < len(inscription):
        fitting = [stamp for stamp in known if inscription.startswith(stamp, begin)]
        if not fitting:
            return -1
        begin += len(fitting[0])
        presses += 1
    return presses


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
