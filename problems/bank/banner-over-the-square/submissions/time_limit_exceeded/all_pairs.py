import sys


def largest_banner(places: list[int], heights: list[int]) -> list[int]:
    best, most = [0, 1], (0, 0)
    for left in range(len(places)):
        for right in range(left + 1, len(places)):
            width = places[right] - places[left]
            found = width * min(heights[left], heights[right]), width
            if found > most:
                best, most = [left, right], found
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
