import sys


def frog_fees(fees: list[int]) -> int:
    # Wrong: jumps onto the first or second stone, never over two.
    impossible = 10**18
    costs = [0, 0]
    for fee in fees:
        costs.append(min(costs[-2:]) + fee if fee >= 0 else impossible)
    best = min(costs[-2:])
    return best if best < impossible else -1


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_ints() -> list[int]:
    read_line()  # how many there are
    return [int(word) for word in read_line().split()]


def main() -> None:
    fees = read_ints()
    print(frog_fees(fees))


if __name__ == "__main__":
    main()
