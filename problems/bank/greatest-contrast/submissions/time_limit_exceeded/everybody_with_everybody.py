import sys


def greatest_contrast(answers: list[int]) -> int:
    best = 0
    for i, one in enumerate(answers):
        for other in answers[:i]:
            if one ^ other > best:
                best = one ^ other
    return best


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
