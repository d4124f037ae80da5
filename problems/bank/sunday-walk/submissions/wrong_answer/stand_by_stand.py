import sys


def walks(town: list[str], top: int, left: int, bottom: int, right: int) -> int:
    known = [0] * (right - left + 1)
    known[0] = 1
    for row in range(top, bottom + 1):
        for column in range(right - left + 1):
            if town[row][left + column] == "#":
                known[column] = 0
            elif column:
                known[column] = (known[column] + known[column - 1]) % 1_000_000_007
    return known[-1]


def count_walks(town: list[str]) -> int:
    # Wrong: adds up the walks through each stand, so those through two stands count twice.
    south, east = len(town) - 1, len(town[0]) - 1
    total = 0
    stands = [(r, c) for r, street in enumerate(town) for c, crossing in enumerate(street) if crossing == "I"]
    for row, column in stands[:100]:
        total += walks(town, 0, 0, row, column) * walks(town, row, column, south, east)
    return total % 1_000_000_007


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
