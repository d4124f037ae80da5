import sys


def largest_banner(places: list[int], heights: list[int]) -> list[int]:
    best, most = [0, 1], (0, 0)
    for mast, height in enumerate(heights):
        left = 0
        while heights[left] < height:
            left += 1
        right = len(heights) - 1
        while heights[right] < height:
            right -= 1
        for one, other in ((left, mast), (mast, right)):
            width = places[other] - places[one]
            if (width * height, width) > most:
                best, most = [one, other], (width * height, width)
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    places = read_ints()
    heights = read_ints()
    print(text_of_ints(largest_banner(places, heights)))


if __name__ == "__main__":
    main()
