import sys


def deepest_keel(depths: list[list[int]]) -> int:
    # Wrong: always sails on to the deepest new neighbour, and gives up at the end of a bay.
    rows, columns = len(depths), len(depths[0])
    best = 0
    for start in range(rows):
        row, column, keel = start, 0, depths[start][0]
        seen = {(row, column)}
        while column < columns - 1:
            sides = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
            free = [(r, c) for r, c in sides if 0 <= r < rows and 0 <= c < columns and (r, c) not in seen]
            if not free:
                keel = 0
                break
            row, column = max(free, key=lambda square: depths[square[0]][square[1]])
            seen.add((row, column))
            keel = min(keel, depths[row][column])
        best = max(best, keel)
    return best


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
