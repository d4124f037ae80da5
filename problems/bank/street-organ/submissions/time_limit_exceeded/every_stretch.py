import sys


def street_organ(coins: list[int]) -> list[int]:
    best = [0, 0, coins[0]]
    for first in range(len(coins)):
        total = 0
        for last in range(first, len(coins)):
            total += coins[last]
            if total > best[2] or (total == best[2] and last - first < best[1] - best[0]):
                best = [first, last, total]
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
