import sys


def largest_banner(places: list[int], heights: list[int]) -> list[int]:
    # Wrong: this takes low masts in between for obstacles.
    best, most = [0, 1], (0, 0)
    open_masts: list[tuple[int, int]] = []
    for right, height in enumerate([*heights, 0]):
        since = right
        while open_masts and open_masts[-1][1] >= height:
            since, high = open_masts.pop()
            if right - 1 > since:
                width = places[right - 1] - places[since]
                if (width * high, width) > most:
                    best, most = [since, right - 1], (width * high, width)
        open_masts.append((since, height))
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
