import sys


def read_numbers() -> list[int]:
    return [int(word) for word in sys.stdin.read().split()]


def main() -> None:
    numbers = read_numbers()
    print("sum", sum(numbers))
    print("max", max(numbers, default="-"))


if __name__ == "__main__":
    main()
