import sys
import heapq


class Player:
    def __init__(self, number: int) -> None:
        self.number = number

    def __lt__(self, other: "Player") -> bool:
        return has_beaten(self.number, other.number)


def winners_in_a_row(players: int) -> list[int]:
    # Wrong: the heap believes that whoever has beaten the winner of a pair would have beaten the loser.
    heap = [Player(number) for number in range(1, players + 1)]
    heapq.heapify(heap)
    return [heapq.heappop(heap).number for _ in range(players)]


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
