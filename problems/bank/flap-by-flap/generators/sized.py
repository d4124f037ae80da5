"""`sized.py N` prints one input of size N: the word with each of its letters hidden in turn."""

import random
import sys


def as_input(shown: str, wanted: str, allowed: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [shown, wanted, str(len(allowed)), *allowed]
    return "\n".join(lines) + "\n"


def groups(word: str) -> list[str]:
    """The word with each of its letters hidden in turn."""
    return [word[:place] + "?" + word[place + 1 :] for place in range(8)]


def sized(n: int) -> tuple[str, str, list[str]]:
    """A single sequence of n flips."""
    rng = random.Random(n)
    words, before = ["aaaaaaaa"], 0
    seen = set(groups(words[0]))
    while len(words) <= n:
        place = rng.choice([other for other in range(8) if other != before])
        word = words[-1][:place] + rng.choice("abcdefghijklmnopqrstuvwxyz") + words[-1][place + 1 :]
        mine = [group for number, group in enumerate(groups(word)) if number != place]
        if word != words[-1] and seen.isdisjoint(mine):
            words.append(word)
            seen.update(mine)
            before = place
    return words[0], words[-1], rng.sample(words[1:], n)


print(as_input(*sized(int(sys.argv[1]))), end="")
