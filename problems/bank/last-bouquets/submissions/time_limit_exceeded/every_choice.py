import sys
from itertools import product


def all_bouquets(flowers: list[str]) -> list[list[str]]:
    # Too slow: goes through all choices of single flowers, equal ones too.
    flowers = sorted(flowers)
    bouquets = set()
    for choice in product((False, True), repeat=len(flowers)):
        bouquets.add(tuple(flower for flower, taken in zip(flowers, choice) if taken))
    return [list(bouquet) for bouquet in sorted(bouquets)]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_strings(values: list[str]) -> str:
    return "\n".join([str(len(values)), *values])


def text_of_string_lists(rows: list[list[str]]) -> str:
    return "\n".join([str(len(rows)), *map(text_of_strings, rows)])


def main() -> None:
    flowers = read_strings()
    print(text_of_string_lists(all_bouquets(flowers)))


if __name__ == "__main__":
    main()
