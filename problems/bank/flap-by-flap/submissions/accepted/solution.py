import sys
from collections import defaultdict, deque


def flap_by_flap(shown: str, wanted: str, allowed: list[str]) -> list[str]:
    if shown == wanted:
        return [shown]
    if wanted not in allowed:
        return []
    groups = defaultdict(list)
    for word in {shown, *allowed}:
        for place in range(len(word)):
            groups[word[:place] + "?" + word[place + 1 :]].append(word)

    def neighbours(word: str) -> list[str]:
        return [other for place in range(len(word)) for other in groups[word[:place] + "?" + word[place + 1 :]]]

    flips = {wanted: 0}
    queue = deque([wanted])
    while queue and shown not in flips:
        word = queue.popleft()
        for other in neighbours(word):
            if other not in flips:
                flips[other] = flips[word] + 1
                queue.append(other)
    if shown not in flips:
        return []
    words = [shown]
    while words[-1] != wanted:
        left = flips[words[-1]] - 1
        words.append(min(other for other in neighbours(words[-1]) if flips.get(other) == left))
    return words


# You need not look below this line: it reads the input and prints the answer.
def read_line() -> str:
    return sys.stdin.readline().rstrip("\n")


def read_strings() -> list[str]:
    return [read_line() for _ in range(int(read_line()))]


def text_of_strings(values: list[str]) -> str:
    return "\n".join([str(len(values)), *values])


def main() -> None:
    shown = read_line()
    wanted = read_line()
    allowed = read_strings()
    print(text_of_strings(flap_by_flap(shown, wanted, allowed)))


if __name__ == "__main__":
    main()
