"""Ask how a problem went; the answer decides when it comes back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from problems.records import Card, Rating
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.text.times import day_text
from tui.widgets.pane import DOT

RATINGS: dict[str, Rating] = {"Again": "again", "Hard": "hard", "Good": "good", "Easy": "easy"}


def ask_rating(services: Services, problem: str, after: Mapping[Rating, timedelta]) -> None:
    """Ask how the problem went, store the rating, and say when the problem comes back.

    Args:
        services: the app's services.
        problem: the problem's id.
        after: the time until the next review, by rating; empty if unknown.
    """
    practice, say = services.practice, services.say

    def take(answer: str | None) -> None:
        if answer:
            practice.later(lambda: say(again(practice.progress.rate(problem, RATINGS[answer]))))

    question = "How was it? Your answer decides when the problem comes back."
    when = DOT.join(f"{answer} {days(after[rating])}" for answer, rating in RATINGS.items() if rating in after)
    services.app.push_screen(Confirm(f"How was it? It comes back after: {when}." if when else question, *RATINGS), take)


def days(after: timedelta) -> str:
    """Return the time in days, at least `1 day`: no problem comes back the same day."""
    number = max(1, round(after / timedelta(days=1)))
    return f"{number} day{'' if number == 1 else 's'}"


def again(card: Card) -> str:
    """Say when the problem comes back."""
    due = card.due.astimezone()
    days = (due.date() - card.reviewed.astimezone().date()).days
    return f"It comes back {'tomorrow' if days == 1 else f'in {days} days'}, on {day_text(due)}."
