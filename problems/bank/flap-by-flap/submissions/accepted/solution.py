import sys
from collections import defaultdict, deque


def flap_by_flap(shown: str, wanted: str, allowed: list[str]) -> list[str]:
    if shown == wanted:
        return [shown]
    if wanted not in allowed:
        return []
    words = {shown, *allowed}
    near = defaultdict(list)
    for place in range(len(shown)):
        groups = {}
        for word in words:
            groups.setdefault(word[:place] + word[place + 1 :], []).append(word)
        for group in groups.values():
            if len(group) > 1:
                for word in group:
                    near[word] += group
    flips = {wanted: 0}
    queue = deque([wanted])
    while queue and shown not in flips:
        word = queue.popleft()
        for other in near[word]:
            if other not in flips:
                flips[other] = flips[word] + 1
                queue.append(other)
    if shown not in flips:
        return []
    sequence = [shown]
    while sequence[-1] != wanted:
        left = flips[sequence[-1]] - 1
        sequence.append(min(other for other in near[sequence[-1]] if flips.get(other) == left))
    return sequence


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


def text_of_strings(values: list[str]) -> str:
    check_type(values, "list[str]", list, tuple)
    return "\n".join([str(len(values)), *map(text_of_string, values)])


def main() -> None:
    shown = read_line()
    wanted = read_line()
    allowed = read_strings()
    print(text_of_strings(flap_by_flap(shown, wanted, allowed)))


if __name__ == "__main__":
    main()
