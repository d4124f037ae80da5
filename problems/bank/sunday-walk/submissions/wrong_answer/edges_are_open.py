import sys


def count_walks(town: list[str]) -> int:
    # Wrong: takes each crossing of the first street and of the first column for reachable.
    modulus = 1_000_000_007
    rows, columns = len(town), len(town[0])

    def walks(closed: str) -> int:
        known = [[0] * columns for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                if town[row][column] in closed:
                    continue
                if row == 0 or column == 0:
                    known[row][column] = 1
                else:
                    known[row][column] = (known[row - 1][column] + known[row][column - 1]) % modulus
        return known[-1][-1]

    return (walks("#") - walks("#I")) % modulus


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    town = read_strings()
    print(count_walks(town))


if __name__ == "__main__":
    main()
