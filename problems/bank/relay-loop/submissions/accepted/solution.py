import sys


def relay_loop(passes_to: list[int]) -> list[int]:
    heard_as = [-1] * len(passes_to)
    person, heard = 0, 0
    while person != -1 and heard_as[person] == -1:
        heard_as[person] = heard
        heard += 1
        person = passes_to[person]
    if person == -1:
        return [heard, 0]
    return [heard_as[person], heard - heard_as[person]]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    passes_to = read_ints()
    print(text_of_ints(relay_loop(passes_to)))


if __name__ == "__main__":
    main()
