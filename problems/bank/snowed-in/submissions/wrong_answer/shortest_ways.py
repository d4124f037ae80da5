import heapq
import sys


def least_snow(huts: int, paths: list[list[int]]) -> int:
    # Wrong: builds the tree of the shortest ways from hut 0.
    near = [[] for _ in range(huts)]
    for a, b, snow in paths:
        near[a].append((b, snow))
        near[b].append((a, snow))
    done = [False] * huts
    heap = [(0, 0, 0)]
    total = joined = 0
    while heap:
        way, snow, hut = heapq.heappop(heap)
        if done[hut]:
            continue
        done[hut] = True
        total += snow
        joined += 1
        for other, more in near[hut]:
            if not done[other]:
                heapq.heappush(heap, (way + more, more, other))
    return total if joined == huts else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    huts = int(read_line())
    paths = read_int_lists()
    print(least_snow(huts, paths))


if __name__ == "__main__":
    main()
