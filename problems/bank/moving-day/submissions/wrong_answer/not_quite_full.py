import sys


def moving_day(boxes: list[int], trips: int) -> int:
    # Wrong: does not load the van quite full.
    low, high = max(boxes), sum(boxes)
    while low < high:
        middle = (low + high) // 2
        count, load = 1, 0
        for box in boxes:
            if load + box >= middle:
                count, load = count + 1, 0
            load += box
        if count <= trips:
            high = middle
        else:
            low = middle + 1
    return low


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
