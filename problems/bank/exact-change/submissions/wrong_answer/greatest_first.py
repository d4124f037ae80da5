import sys


def fewest_coins(coins: list[int], price: int) -> int:
    # Wrong: takes the greatest coin that fits, again and again.
    count = 0
    for coin in sorted(coins, reverse=True):
        count += price // coin
        price %= coin
    return count if price == 0 else -1


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
