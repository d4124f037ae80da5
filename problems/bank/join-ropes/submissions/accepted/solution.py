import heapq
import sys


def join_ropes(ropes: list[int]) -> int:
    heap = ropes[:]
    heapq.heapify(heap)
    minutes = 0
    while len(heap) > 1:
        rope = heapq.heappop(heap)
        rope += heap[0]
        minutes += rope
        heapq.heapreplace(heap, rope)
    return minutes


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    ropes = read_ints()
    print(join_ropes(ropes))


if __name__ == "__main__":
    main()
