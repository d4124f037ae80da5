import sys


def sawing_cost(length: int, marks: list[int]) -> int:
    # Too slow: tries every mark as the first cut of every piece, and works out the same pieces again and again.
    places = [0, *sorted(marks), length]

    def cost(i: int, j: int) -> int:
        if j - i < 2:
            return 0
        return places[j] - places[i] + min(cost(i, k) + cost(k, j) for k in range(i + 1, j))

    return cost(0, len(places) - 1)


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
