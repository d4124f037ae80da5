import sys


def largest_banner(places: list[int], heights: list[int]) -> list[int]:
    left, right = 0, len(places) - 1
    largest, best = 0, [left, right]
    while left < right:
        # Wrong: masts may be any distance apart.
        area = (right - left) * min(heights[left], heights[right])
        if area > largest:
            largest, best = area, [left, right]
        if heights[left] < heights[right]:
            left += 1
        else:
            right -= 1
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
