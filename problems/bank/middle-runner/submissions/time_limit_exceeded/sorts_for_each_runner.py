import sys


def middle_runner(times: list[int]) -> list[int]:
    ordered: list[int] = []
    middle = []
    for time in times:
        ordered = sorted([*ordered, time])
        middle.append(ordered[(len(ordered) - 1) // 2])
    return middle


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    times = read_ints()
    print(text_of_ints(middle_runner(times)))


if __name__ == "__main__":
    main()
