import heapq
import sys


def deepest_keel(depths: list[list[int]]) -> int:
    rows, columns = len(depths), len(depths[0])
    heap = [(-depths[row][0], row, 0) for row in range(rows)]
    heapq.heapify(heap)
    seen = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        seen[row][0] = True
    keel = max(map(max, depths))
    while True:
        depth, row, column = heapq.heappop(heap)
        keel = min(keel, -depth)
        if column == columns - 1:
            return keel
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            if 0 <= r < rows and 0 <= c < columns and not seen[r][c]:
                seen[r][c] = True
                heapq.heappush(heap, (-depths[r][c], r, c))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_int(value: int) -> str:
    if type(value) is not int:
        check_type(value, "int", int)
    return str(value)


def main() -> None:
    depths = read_int_lists()
    print(text_of_int(deepest_keel(depths)))


if __name__ == "__main__":
    main()
