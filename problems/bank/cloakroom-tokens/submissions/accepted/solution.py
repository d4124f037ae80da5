import sys


def missing_tokens(tokens: list[int]) -> list[int]:
    numbers = range(1, len(tokens) + 3)
    both = 0
    for number in numbers:
        both ^= number
    for token in tokens:
        both ^= token
    digit = both & -both
    one = 0
    for number in numbers:
        if number & digit:
            one ^= number
    for token in tokens:
        if token & digit:
            one ^= token
    other = one ^ both
    return [min(one, other), max(one, other)]


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
