import sys


def greatest_contrast(answers: list[int]) -> int:
    # Wrong: the greatest and the smallest number need not differ most.
    return max(answers) ^ min(answers)


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
