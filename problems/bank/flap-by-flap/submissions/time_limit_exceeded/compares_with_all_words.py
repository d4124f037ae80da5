import sys
from collections import deque


def flap_by_flap(shown: str, wanted: str, allowed: list[str]) -> list[str]:
    # Too slow: compares each word with all that were not reached yet.
    before = {shown: ""}
    left = sorted(set(allowed) - {shown})
    queue = deque([shown])
    while queue and wanted not in before:
        word = queue.popleft()
        later = []
        for other in left:
            if sum(a != b for a, b in zip(word, other)) == 1:
                before[other] = word
                queue.append(other)
            else:
                later.append(other)
        left = later
    if wanted not in before:
        return []
    words = [wanted]
    while words[-1] != shown:
        words.append(before[words[-1]])
    return words[::-1]


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
