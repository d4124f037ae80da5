import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    # Wrong: cuts in the order in which the marks are given.
    places, cost = [0, length], 0
    for mark in marks:
        cost += min(place for place in places if place > mark) - max(place for place in places if place < mark)
        places.append(mark)
    return cost


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    length = int(read_line())
    marks = read_ints()
    print(sawing_cost(length, marks))


if __name__ == "__main__":
    main()
