import sys


def all_bouquets(flowers: list[str]) -> list[list[str]]:
    flowers = sorted(flowers)
    bouquets = []
    bouquet = []

    def build(first: int) -> None:
        bouquets.append(bouquet.copy())
        for place in range(first, len(flowers)):
            if place == first or flowers[place] != flowers[place - 1]:
                bouquet.append(flowers[place])
                build(place + 1)
                bouquet.pop()

    build(0)
    return bouquets


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
