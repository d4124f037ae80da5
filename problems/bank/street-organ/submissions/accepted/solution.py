import sys


def street_organ(coins: list[int]) -> list[int]:
    first = running = 0
    best = [0, 0, coins[0]]
    for house, some in enumerate(coins):
        if running <= 0:
            first, running = house, 0
        running += some
        shorter = house - first < best[1] - best[0]
        if running > best[2] or (running == best[2] and shorter):
            best = [first, house, running]
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def text_of_ints(values: list[int]) -> str:
    return f"{len(values)}\n" + " ".join(map(str, values))


def main() -> None:
    coins = read_ints()
    print(text_of_ints(street_organ(coins)))


if __name__ == "__main__":
    main()
