import sys


def missing_tokens(tokens: list[int]) -> list[int]:
    # Wrong: the one with the digit 1 need not be the larger one.
    both = one = 0
    everything = [*range(1, len(tokens) + 3), *tokens]
    for number in everything:
        both ^= number
    digit = both & -both
    for number in everything:
        if number & digit:
            one ^= number
    return [one ^ both, one]


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    tokens = read_ints()
    print(text_of_ints(missing_tokens(tokens)))


if __name__ == "__main__":
    main()
