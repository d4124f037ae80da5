import sys
from heapq import heappush, heapreplace


def cut_line(points: list[int], k: int) -> list[int]:
    best: list[int] = []
    board = []
    for one in points:
        if len(best) < k:
            heappush(best, one)
        else:
            # Wrong: the smallest goes out even if the new one is smaller.
            heapreplace(best, one)
        board.append(best[0] if len(best) == k else -1)
    return board


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    points = read_ints()
    k = int(read_line())
    print(text_of_ints(cut_line(points, k)))


if __name__ == "__main__":
    main()
