import sys


def mail_sledge(food: list[int], eaten: list[int]) -> int:
    # Wrong: finds the start with the largest number.
    villages = len(food)
    for start in reversed(range(villages)):
        load = 0
        for step in range(villages):
            village = (start + step) % villages
            load += food[village] - eaten[village]
            if load < 0:
                break
        else:
            return start
    return -1


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
