"""Name the places that `code-runner practice WORD` opens at."""

from __future__ import annotations

from typing import NamedTuple


class Destination(NamedTuple):
    """A place in practice."""

    command: str
    """The id of the command that goes there; practice gives it once the problems are read."""
    help: str
    """What one finds there, for the command line."""


DESTINATIONS = {
    "today": Destination("practice.today", "today's plan: the problems that are due, then new ones along your list"),
    "next": Destination("practice.next", "the next problem of today's plan, or the next one along your list"),
    "random": Destination("practice.random", "a problem that you have not solved, chosen at random"),
    "due": Destination("practice.due", "all problems that are due"),
    "mock": Destination("practice.mock", "a mock interview: two problems that you have not seen, one clock"),
}
"""By the word on the command line."""
