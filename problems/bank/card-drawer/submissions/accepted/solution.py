import heapq
import sys
from itertools import pairwise


def order_of_signs(cards: list[str]) -> str:
    after = {sign: set() for card in cards for sign in card}
    count = dict.fromkeys(after, 0)
    for card, following in pairwise(cards):
        for sign, other in zip(card, following):
            if sign != other:
                if other not in after[sign]:
                    after[sign].add(other)
                    count[other] += 1
                break
        else:
            if len(card) > len(following):
                return ""
    free = [sign for sign in count if count[sign] == 0]
    heapq.heapify(free)
    order = ""
    while free:
        sign = heapq.heappop(free)
        order += sign
        for other in after[sign]:
            count[other] -= 1
            if count[other] == 0:
                heapq.heappush(free, other)
    return order if len(order) == len(count) else ""


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def reject_returned(words: str) -> None:
    sys.exit(f"The returned {words}")


def check_type(value: object, due: str, *kinds: type) -> None:
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind, is_one = type(value).__name__, type(value) in (int, float, bool, str)
        reject_returned(f"value has a wrong type: expected {due}, got {kind}{f' {value!r:.60}' if is_one else ''}")


def text_of_string(value: str) -> str:
    if type(value) is not str:
        check_type(value, "str", str)
    return str(value)


def main() -> None:
    cards = read_strings()
    print(text_of_string(order_of_signs(cards)))


if __name__ == "__main__":
    main()
