import sys


def mail_sledge(food: list[int], eaten: list[int]) -> int:
    if sum(food) < sum(eaten):
        return -1
    start = load = 0
    for village, (some, less) in enumerate(zip(food, eaten)):
        load += some - less
        if load < 0:
            start, load = village + 1, 0
    return start


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
