import sys


def two_lighthouses(signals: list[int]) -> int:
    best = 0
    for lamp in reversed(range(30)):
        beginnings = {signal >> lamp for signal in signals}
        candidate = 2 * best + 1
        best = candidate if any(candidate ^ beginning in beginnings for beginning in beginnings) else 2 * best
    return best


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    signals = read_ints()
    print(two_lighthouses(signals))


if __name__ == "__main__":
    main()
