import sys


def count_ponds(field: list[str]) -> list[int]:
    # Wrong: counts along rows only.
    runs = [len(run) for row in field for run in row.split(".") if run]
    return [len(runs), max(runs, default=0)]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    field = read_strings()
    print(text_of_ints(count_ponds(field)))


if __name__ == "__main__":
    main()
