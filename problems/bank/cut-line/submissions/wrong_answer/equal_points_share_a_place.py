import sys


def cut_line(points: list[int], k: int) -> list[int]:
    board = []
    different = set()
    for one in points:
        # Wrong: climbers with equal points take one place together.
        different.add(one)
        board.append(sorted(different)[-k] if len(different) >= k else -1)
    return board


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    points = read_ints()
    k = int(read_line())
    print(text_of_ints(cut_line(points, k)))


if __name__ == "__main__":
    main()
