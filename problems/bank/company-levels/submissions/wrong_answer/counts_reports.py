import sys


def people_per_level(boss: list[int]) -> list[int]:
    # Wrong: counts how many people each boss has, not how many work on each floor.
    counts: dict[int, int] = {}
    for above in boss:
        counts[above] = counts.get(above, 0) + 1
    return list(counts.values())


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    boss = read_ints()
    print(text_of_ints(people_per_level(boss)))


if __name__ == "__main__":
    main()
