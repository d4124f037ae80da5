import sys


def mail_sledge(food: list[int], eaten: list[int]) -> int:
    # Wrong: the largest gain need not be the place to start.
    if sum(food) < sum(eaten):
        return -1
    left = [some - less for some, less in zip(food, eaten)]
    return left.index(max(left))


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    food = read_ints()
    eaten = read_ints()
    print(mail_sledge(food, eaten))


if __name__ == "__main__":
    main()
