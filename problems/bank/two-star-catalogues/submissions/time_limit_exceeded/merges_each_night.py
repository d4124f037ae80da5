import sys


def middle_brightness(north: list[int], south: list[int], nights: list[list[int]]) -> list[int]:
    answers = []
    for i, b, j, d in nights:
        count = b - i + d - j
        before = last = 0
        for _ in range(count // 2 + 1):
            before = last
            if j == d or (i < b and north[i] <= south[j]):
                last = north[i]
                i += 1
            else:
                last = south[j]
                j += 1
        answers.append(last + (last if count % 2 else before))
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
