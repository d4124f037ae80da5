import heapq
import sys


def deepest_keel(depths: list[list[int]]) -> int:
    # Wrong: a ship slips through where two squares touch only at a corner.
    rows, columns = len(depths), len(depths[0])
    heap = [(-depths[row][0], row, 0) for row in range(rows)]
    heapq.heapify(heap)
    seen = {(row, 0) for row in range(rows)}
    keel = max(map(max, depths))
    while True:
        depth, row, column = heapq.heappop(heap)
        keel = min(keel, -depth)
        if column == columns - 1:
            return keel
        for r in range(row - 1, row + 2):
            for c in range(column - 1, column + 2):
                if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen:
                    seen.add((r, c))
                    heapq.heappush(heap, (-depths[r][c], r, c))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def main() -> None:
    depths = read_int_lists()
    print(deepest_keel(depths))


if __name__ == "__main__":
    main()
