import sys


def all_bouquets(flowers: list[str]) -> list[list[str]]:
    # Wrong: skips equal flowers without sorting them first, so those that stand apart count as different.
    bouquets = []

    def build(first: int, bouquet: list[str]) -> None:
        if len(bouquets) > 3_000:
            return
        bouquets.append(sorted(bouquet))
        for place in range(first, len(flowers)):
            if place == first or flowers[place] != flowers[place - 1]:
                build(place + 1, [*bouquet, flowers[place]])

    build(0, [])
    return sorted(bouquets)


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
