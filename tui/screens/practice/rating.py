"""Ask how a problem went; the answer decides when it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from textual.widgets import Button

from problems.records import Card, Rating
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.text.times import day_text
from tui.widgets.pane import DOT

RATINGS: dict[str, Rating] = {"Again": "again", "Hard": "hard", "Good": "good", "Easy": "easy"}
USUAL = "Good"
"""The answer that has the focus."""
EDITORIAL = "Editorial"


class RatingDialog(Confirm):
    """Ask how the problem went; returns a key of `RATINGS` or one of the other answers.

    Args:
        after: the time until the next review, by rating; empty if unknown.
        others: further answers.
    """

    DEFAULT_CSS = """
    RatingDialog > .box > .buttons Button { min-width: 6; padding: 0; }
    """

    def __init__(self, after: Mapping[Rating, timedelta], *others: str) -> None:
        when = DOT.join(f"{answer} {days(after[rating])}" for answer, rating in RATINGS.items() if rating in after)
        question = "How was it? Your answer decides when the problem comes back."
        super().__init__(f"How was it? It comes back after: {when}." if when else question, *RATINGS, *others)

    def on_mount(self) -> None:
        """Focus the usual answer, so that Enter alone gives it."""
        for button in self.query(Button):  # none if it was closed before it was shown
            if button.name == USUAL:
                button.focus()


def rate(services: Services, problem: str, rating: Rating) -> None:
    """Store the rating of a problem, and say when it comes back."""
    practice, say = services.practice, services.say
    practice.later(lambda: say(again(practice.progress.rate(problem, rating))))


def days(after: timedelta) -> str:
    """Return the time in days, at least `1 day`: no problem comes back the same day."""
    number = max(1, round(after / timedelta(days=1)))
    return f"{number} day{'' if number == 1 else 's'}"


def again(card: Card) -> str:
    """Say when the problem comes back."""
    due = card.due.astimezone()
    days = (due.date() - card.reviewed.astimezone().date()).days
    return f"It comes back {'tomorrow' if days == 1 else f'in {days} days'}, on {day_text(due)}."
