import sys


def moving_day(boxes: list[int], trips: int) -> int:
    # Wrong: carries the boxes out in any order, always onto the lightest trip.
    loads = [0] * trips
    for box in sorted(boxes, reverse=True):
        loads[loads.index(min(loads))] += box
    return max(loads)


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    boxes = read_ints()
    trips = int(read_line())
    print(moving_day(boxes, trips))


if __name__ == "__main__":
    main()
