import sys


def count_walks(town: list[str]) -> int:
    # Wrong: a stand at the park comes too late.
    modulus = 1_000_000_007
    rows, columns = len(town), len(town[0])

    def walks(closed: str) -> int:
        known = [0] * columns
        known[0] = 1
        for row, street in enumerate(town):
            for column, crossing in enumerate(street):
                last = row == rows - 1 and column == columns - 1
                if crossing in closed and not (last and crossing == "I"):
                    known[column] = 0
                elif column:
                    known[column] = (known[column] + known[column - 1]) % modulus
        return known[-1]

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
