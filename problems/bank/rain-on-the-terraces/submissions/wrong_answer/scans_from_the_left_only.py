import sys


def rain_on_the_terraces(heights: list[int]) -> int:
    water = wall = gathered = 0
    for height in heights:
        if height >= wall:
            water += gathered
            wall, gathered = height, 0
        else:
            gathered += wall - height
    return water


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    heights = read_ints()
    print(rain_on_the_terraces(heights))


if __name__ == "__main__":
    main()
