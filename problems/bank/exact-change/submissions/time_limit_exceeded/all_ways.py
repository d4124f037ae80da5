import sys


def fewest_coins(coins: list[int], price: int) -> int:
    # Too slow: tries all ways, and works out the same rest again and again.
    sys.setrecursionlimit(100_000)

    def fewest(rest: int) -> int:
        if rest == 0:
            return 0
        best = 10**9
        for coin in coins:
            if coin <= rest:
                best = min(best, 1 + fewest(rest - coin))
        return best

    count = fewest(price)
    return count if count < 10**9 else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    coins = read_ints()
    price = int(read_line())
    print(fewest_coins(coins, price))


if __name__ == "__main__":
    main()
