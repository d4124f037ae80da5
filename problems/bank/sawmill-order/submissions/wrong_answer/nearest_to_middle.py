import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    # Wrong: cuts every piece at the mark nearest to its middle.
    pieces = [(0, length, sorted(marks))]
    cost = 0
    while pieces:
        left, right, inside = pieces.pop()
        if not inside:
            continue
        cost += right - left
        cut = min(inside, key=lambda mark: abs(2 * mark - left - right))
        pieces.append((left, cut, [mark for mark in inside if mark < cut]))
        pieces.append((cut, right, [mark for mark in inside if mark > cut]))
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
