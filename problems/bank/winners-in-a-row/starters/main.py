import sys


def winners_in_a_row(players: int) -> list[int]:
    # Write the body. has_beaten(a, b) asks the judge.
    return []


# You need not look below this line: it talks to the judge, and flushes what it writes.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def has_beaten(a: int, b: int) -> bool:
    print("?", a, b, flush=True)
    return read_line() == "yes"


def main() -> None:
    players = int(read_line())
    print("!", *winners_in_a_row(players), flush=True)


if __name__ == "__main__":
    main()
