import sys


def stamped_sign(inscription: str, stamps: list[str]) -> int:
    sys.setrecursionlimit(100_000)
    impossible = len(inscription) + 1
    stamps = list(dict.fromkeys(stamps))

    def rest(begin: int) -> int:
        if begin == len(inscription):
            return 0
        fitting = (stamp for stamp in stamps if inscription.startswith(stamp, begin))
        return min((rest(begin + len(stamp)) + 1 for stamp in fitting), default=impossible)

    presses = rest(0)
    return presses if presses < impossible else -1


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
