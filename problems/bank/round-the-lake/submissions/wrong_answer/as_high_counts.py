import sys


def steps_to_higher(heights: list[int]) -> list[int]:
    count = len(heights)
    steps = [0] * count
    waiting: list[int] = []
    for place in range(2 * count):
        height = heights[place % count]
        # Wrong: a house that is just as high does not end the view.
        while waiting and heights[waiting[-1]] <= height:
            house = waiting.pop()
            steps[house] = place - house
        if place < count:
            waiting.append(place)
    return steps


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    heights = read_ints()
    print(text_of_ints(steps_to_higher(heights)))


if __name__ == "__main__":
    main()
