import sys


def high_water(levels: list[int], hours: int) -> list[int]:
    answer = []
    for first in range(len(levels) - hours + 1):
        highest = levels[first]
        for level in levels[first : first + hours]:
            if level > highest:
                highest = level
        answer.append(highest)
    return answer


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    levels = read_ints()
    hours = int(read_line())
    print(text_of_ints(high_water(levels, hours)))


if __name__ == "__main__":
    main()
