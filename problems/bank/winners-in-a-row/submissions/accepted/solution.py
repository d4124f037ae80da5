import sys


def winners_in_a_row(players: int) -> list[int]:
    row: list[int] = []
    for player in range(1, players + 1):
        # Whoever stands before `low` at its end has beaten the player; whoever stands at `high` was beaten.
        low, high = 0, len(row)
        while low < high:
            middle = (low + high) // 2
            if has_beaten(row[middle], player):
                low = middle + 1
            else:
                high = middle
        row.insert(low, player)
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
