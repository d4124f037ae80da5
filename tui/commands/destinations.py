"""Name the places that `code-runner practice WORD` opens at."""

from __future__ import annotations

DESTINATIONS = {
    "today": "practice.today",
    "next": "practice.next",
    "random": "practice.random",
    "due": "practice.due",
}
"""The command that practice gives once the problems are read, by the word on the command line."""
