import sys
from collections import deque


def flap_by_flap(shown: str, wanted: str, allowed: list[str]) -> list[str]:
    # Wrong: asks the shown word to be allowed as well.
    words = set(allowed)
    if shown not in words or wanted not in words:
        return []

    def neighbours(word: str) -> list[str]:
        letters = "abcdefghijklmnopqrstuvwxyz"
        places = range(len(word))
        changed = {word[:place] + letter + word[place + 1 :] for place in places for letter in letters}
        return sorted((changed - {word}) & words)

    before = {shown: ""}
    queue = deque([shown])
    while queue:
        word = queue.popleft()
        for other in neighbours(word):
            if other not in before:
                before[other] = word
                queue.append(other)
    if wanted not in before:
        return []
    back = [wanted]
    while back[-1] != shown:
        back.append(before[back[-1]])
    return back[::-1]


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
