import sys


def winners_in_a_row(players: int) -> list[int]:
    # Wrong: if the players come in order, every split leaves one side empty.
    def row(among: list[int]) -> list[int]:
        if not among:
            return []
        pivot, *rest = among
        before, behind = [], []
        for player in rest:
            (before if has_beaten(player, pivot) else behind).append(player)
        return [*row(before), pivot, *row(behind)]

    return row(list(range(1, players + 1)))


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
