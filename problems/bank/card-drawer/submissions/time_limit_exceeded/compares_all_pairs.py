import sys


def order_of_signs(cards: list[str]) -> str:
    # Too slow: compares each card with each later one.
    before = {sign: set() for card in cards for sign in card}
    for number, card in enumerate(cards):
        for later in cards[number + 1 :]:
            for sign, other in zip(card, later):
                if sign != other:
                    before[other].add(sign)
                    break
            else:
                if len(card) > len(later):
                    return ""
    order = ""
    while before:
        free = [sign for sign in before if not before[sign] & before.keys()]
        if not free:
            return ""
        order += min(free)
        del before[min(free)]
    return order


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def main() -> None:
    cards = read_strings()
    print(order_of_signs(cards))


if __name__ == "__main__":
    main()
