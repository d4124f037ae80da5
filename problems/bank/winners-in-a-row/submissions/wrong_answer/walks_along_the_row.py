import sys


def winners_in_a_row(players: int) -> list[int]:
    row: list[int] = []
    for player in range(1, players + 1):
        place = 0
        # Wrong: right, but it asks everybody on the way.
        while place < len(row) and has_beaten(row[place], player):
            place += 1
        row.insert(place, player)
    return row


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
