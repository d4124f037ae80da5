import sys


def steps_to_higher(heights: list[int]) -> list[int]:
    count = len(heights)
    steps = [0] * count
    for start in range(2 * count - 1, -1, -1):
        # Wrong: where the next house does not end the view, the view goes on from there, but this house may be higher.
        house, after = start % count, (start + 1) % count
        if heights[after] > heights[house]:
            steps[house] = 1
        elif steps[after] and heights[(after + steps[after]) % count] > heights[house]:
            steps[house] = steps[after] + 1
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
