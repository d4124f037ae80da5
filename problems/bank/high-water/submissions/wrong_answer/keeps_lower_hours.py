import sys
from collections import deque


def high_water(levels: list[int], hours: int) -> list[int]:
    highest = deque()
    answer = []
    for hour, level in enumerate(levels):
        # Wrong: all lower hours have to go, not only one.
        if highest and levels[highest[-1]] <= level:
            highest.pop()
        highest.append(hour)
        if highest[0] == hour - hours:
            highest.popleft()
        if hour >= hours - 1:
            answer.append(levels[highest[0]])
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
