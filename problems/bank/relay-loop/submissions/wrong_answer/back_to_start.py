import sys


def relay_loop(passes_to: list[int]) -> list[int]:
    # Wrong: takes for granted that a round leads back to person 0.
    person, heard = 0, 0
    while person != -1 and heard <= len(passes_to):
        heard += 1
        person = passes_to[person]
        if person == 0:
            return [0, heard]
    return [min(heard, len(passes_to)), 0]


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
