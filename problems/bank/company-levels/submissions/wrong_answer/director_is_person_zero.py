import sys


def people_per_level(boss: list[int]) -> list[int]:
    # Wrong: takes person 0 for the director.
    counts = []
    floor = [0]
    while floor:
        counts.append(len(floor))
        floor = [below for below, above in enumerate(boss) if above in floor]
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
