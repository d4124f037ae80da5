import sys


def fewest_coins(coins: list[int], price: int) -> int:
    # Wrong: takes 0 coins for "no coins do".
    impossible = price + 1
    fewest = [0] + [impossible] * price
    for amount in range(1, price + 1):
        fewest[amount] = min((fewest[amount - coin] + 1 for coin in coins if coin <= amount), default=impossible)
    return fewest[price] if 0 < fewest[price] < impossible else -1


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
