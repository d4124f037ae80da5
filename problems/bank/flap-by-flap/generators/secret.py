"""Writes all secret inputs and their descriptions anew: `secret.py FOLDER`. The answers are the accepted solution's."""

import itertools
import json
import random
import string
import sys
from collections.abc import Iterator
from pathlib import Path


def as_input(shown: str, wanted: str, allowed: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [shown, wanted, str(len(allowed)), *allowed]
    return "\n".join(lines) + "\n"


def cases() -> Iterator[tuple]:
    """Name, description, parameters and, where useful, a hint."""
    rng = random.Random(23)

    def mixed(words: list[str]) -> list[str]:
        return rng.sample(words, len(words))

    def over(letters: str, length: int) -> list[str]:
        return ["".join(word) for word in itertools.product(letters, repeat=length)]

    def groups(word: str) -> list[str]:
        return [word[:place] + "?" + word[place + 1 :] for place in range(len(word))]

    def line(flips: int, length: int = 8) -> list[str]:
        """Words of which only those next to each other are neighbours."""
        words, before = ["a" * length], 0
        seen = set(groups(words[0]))
        while len(words) <= flips:
            place = rng.choice([other for other in range(length) if other != before])
            word = words[-1][:place] + rng.choice(string.ascii_lowercase) + words[-1][place + 1 :]
            mine = [group for number, group in enumerate(groups(word)) if number != place]
            if word != words[-1] and not seen & set(mine):
                words.append(word)
                seen.update(mine)
                before = place
        return words

    yield "one-letter", "One flip of one drum.", ("a", "z", ["z"])
    yield "nothing-allowed", "No word is allowed.", ("on", "in", [])
    yield "already-there", "The wanted word is shown.", ("late", "late", ["date", "late"])
    yield (
        "already-there-not-allowed",
        "The wanted word is shown, and it is not allowed.",
        ("late", "late", ["date"]),
        "Where no flip is needed, nothing has to be allowed.",
    )
    yield (
        "wanted-not-allowed",
        "One flip would do, but the word is not allowed.",
        ("cat", "cot", ["cut", "cat"]),
        "The wanted word must be allowed.",
    )
    yield (
        "shown-not-allowed",
        "The shown word is not among the allowed ones.",
        ("cold", "warm", ["cord", "card", "ward", "warm", "word", "worm"]),
        "The shown word need not be allowed.",
    )
    yield (
        "early-place-large-letter",
        "The alphabetically first neighbour differs in the last letter.",
        ("bbb", "cba", ["cbb", "bba", "cba"]),
        "Trying places from left to right does not visit neighbours in alphabetical order.",
    )
    yield (
        "first-words-count",
        "One sequence has the smaller first word, the other the smaller last one.",
        ("bbb", "ccc", ["ccc", "cbb", "cbc", "ccb", "bcb"]),
        "The first place where sequences differ decides, not the last.",
    )
    yield (
        "dead-end",
        "The alphabetically first neighbours lead nowhere, or around.",
        ("dog", "dim", ["dag", "dam", "aog", "dig", "dim", "dab", "dib"]),
        "The smallest next word need not lie on a shortest sequence.",
    )
    yield "two-islands", "The words fall into two groups.", ("aaaa", "zzzz", mixed(over("ab", 4) + over("yz", 4)))
    yield (
        "many-ways",
        "All words over three letters: 720 shortest sequences.",
        ("cccccc", "aaaaaa", mixed(over("abc", 6))),
    )
    yield (
        "two-letters",
        "All words of two letters, most of them.",
        ("qq", "ez", mixed([word for word in over(string.ascii_lowercase, 2) if word not in ("eq", "qq")])),
    )
    holes = [word for word in over("abcd", 6) if rng.random() < 0.3]
    yield (
        "holes",
        "A third of all words over four letters.",
        (min(holes), max(holes), mixed(holes)),
    )
    path = line(190)
    yield "long-line", "A single sequence of 190 flips.", (path[0], path[-1], mixed(path))
    grid = [f"{word}aaaa" for word in over("abcdefgh", 4) if word != "aaaa" and rng.random() < 0.97]
    yield (
        "four-thousand",
        "Nearly 4,000 words of eight letters in a dense net.",
        ("hhhhaaaa", "aaaaaaaa", [*mixed(grid)[:3_990], "aaaaaaaa"]),
    )
    path = line(50_000, 5)
    near = {group for word in path for group in groups(word)}
    others: set[str] = set()
    while len(others) < 49_999:
        word = "".join(rng.choices(string.ascii_lowercase, k=5))
        if near.isdisjoint(groups(word)):
            others.add(word)
    yield (
        "long-line-and-others",
        "A single sequence of 50,000 flips, and 49,999 words that no flip leads to.",
        (path[0], path[-1], mixed(path + sorted(others))),
        "Comparing each word with each other one takes too long.",
    )


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, description, parameters, *hints) in enumerate(cases(), 1):
        (folder / f"{number:02}-{name}.in").write_text(as_input(*parameters))
        about = {"description": description} | ({"hint": hints[0]} if hints else {})
        text = "".join(f"{key}: {json.dumps(value)}\n" for key, value in about.items())
        (folder / f"{number:02}-{name}.yaml").write_text(text)
