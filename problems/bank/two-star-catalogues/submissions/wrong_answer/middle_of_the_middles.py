import sys


def middle_brightness(north: list[int], south: list[int], nights: list[list[int]]) -> list[int]:
    # Wrong: the median of both is not the mean of the medians of each.
    answers = []
    for a, b, c, d in nights:
        middles = []
        for seen in (north[a:b], south[c:d]):
            if seen:
                middles.append(seen[len(seen) // 2] + seen[(len(seen) - 1) // 2])
        answers.append(sum(middles) // len(middles))
    return answers


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def read_int_lists() -> list[list[int]]:
    return [read_ints() for _ in range(int(read_line()))]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    north = read_ints()
    south = read_ints()
    nights = read_int_lists()
    print(text_of_ints(middle_brightness(north, south, nights)))


if __name__ == "__main__":
    main()
