import sys


def count_walks(town: list[str]) -> int:
    # Wrong: sets out from home even if that crossing is closed, and does not look for a stand there.
    modulus = 1_000_000_007
    columns = len(town[0])
    some, none = [0] * columns, [0] * columns
    for row, street in enumerate(town):
        for column, crossing in enumerate(street):
            if row == column == 0:
                none[0] = 1
                continue
            if column:
                some[column] = (some[column] + some[column - 1]) % modulus
                none[column] = (none[column] + none[column - 1]) % modulus
            if crossing == "I":
                some[column] = (some[column] + none[column]) % modulus
            if crossing == "#":
                some[column] = 0
            if crossing != ".":
                none[column] = 0
    return some[-1]


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
