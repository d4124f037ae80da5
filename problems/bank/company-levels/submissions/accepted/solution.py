import sys


def people_per_level(boss: list[int]) -> list[int]:
    reports: list[list[int]] = [[] for _ in boss]
    for person, above in enumerate(boss):
        if above != -1:
            reports[above].append(person)
    floor = [boss.index(-1)]
    counts = []
    while floor:
        counts.append(len(floor))
        floor = [below for person in floor for below in reports[person]]
    return counts


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
