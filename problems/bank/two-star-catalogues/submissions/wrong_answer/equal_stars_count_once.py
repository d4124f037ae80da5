import sys


def middle_brightness(north: list[int], south: list[int], nights: list[list[int]]) -> list[int]:
    # Wrong: a star that is as bright as another one is still a star.
    answers = []
    for a, b, c, d in nights:
        seen = sorted(set(north[a:b] + south[c:d]))
        answers.append(seen[len(seen) // 2] + seen[(len(seen) - 1) // 2])
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
