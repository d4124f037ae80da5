import sys


def fewest_coins(coins: list[int], price: int) -> int:
    # Wrong: takes greatest coins first, but leaves out the greatest ones if that does not come out.
    coins = sorted(coins, reverse=True)
    for first in range(len(coins)):
        left, count = price, 0
        for coin in coins[first:]:
            count += left // coin
            left %= coin
        if left == 0:
            return count
    return -1 if price else 0


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
