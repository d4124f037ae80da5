import sys


def greatest_contrast(answers: list[int]) -> int:
    # Wrong: a bit that two readers differ in counts, but these must be the same two for all bits.
    every, some = answers[0], 0
    for number in answers:
        every, some = every & number, some | number
    return every ^ some


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    answers = read_ints()
    print(greatest_contrast(answers))


if __name__ == "__main__":
    main()
