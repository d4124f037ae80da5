import sys


def greatest_contrast(answers: list[int]) -> int:
    best = 0
    # Wrong: forgets the first question.
    answers = [number % 2**30 for number in answers]
    for shift in range(29, -1, -1):
        starts = {number >> shift for number in answers}
        wanted = 2 * best + 1
        best = wanted if any(start ^ wanted in starts for start in starts) else wanted - 1
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
