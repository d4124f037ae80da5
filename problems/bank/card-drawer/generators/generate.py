"""Prints one small random input, the same for the same seed: `generate.py SEED`."""

import random
import sys


def as_input(cards: list[str]) -> str:
    """The parameters as programs read them from stdin."""
    lines = [str(len(cards)), *cards]
    return "\n".join(lines) + "\n"


def example(rng: random.Random) -> tuple[list[str]]:
    """Up to eight cards of few signs, mostly sorted by some order; now and then one is in the wrong place."""
    signs = rng.sample("abcdefg", rng.randint(1, 6))
    cards = ["".join(rng.choices(signs, k=rng.randint(1, 3))) for _ in range(rng.randint(1, 7))]
    cards.sort(key=lambda card: [signs.index(sign) for sign in card])
    if rng.random() < 0.25:
        i, j = rng.randrange(len(cards)), rng.randrange(len(cards))
        cards[i], cards[j] = cards[j], cards[i]
    if rng.random() < 0.15:
        i = rng.randrange(len(cards))
        cards.insert(i + 1, cards[i][: rng.randint(1, len(cards[i]))])
    return (cards,)


if __name__ == "__main__":
    print(as_input(*example(random.Random(sys.argv[1]))), end="")
