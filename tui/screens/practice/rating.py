"""The question how a problem went: the answer decides when it comes again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from problems.records import Card, Rating
from tui.screens.shared.dialogs import Confirm
from tui.services.context import Services
from tui.widgets.pane import DOT

RATINGS: dict[str, Rating] = {"Again": "again", "Hard": "hard", "Good": "good", "Easy": "easy"}


def ask_rating(services: Services, problem: str, after: Mapping[Rating, timedelta]) -> None:
    """Ask how the problem went, store the answer, and say when the problem comes again.

    Args:
        services: ask and store.
        problem: its id.
        after: the time until it comes again, by answer; empty if unknown.
    """
    practice, say = services.practice, services.say

    def take(answer: str | None) -> None:
        if answer:
            practice.later(lambda: say(again(practice.progress.rate(problem, RATINGS[answer]))))

    question = "How was it? This decides when the problem comes again."
    when = DOT.join(f"{answer} {days(after[rating])}" for answer, rating in RATINGS.items() if rating in after)
    services.app.push_screen(
        Confirm(f"How was it? It comes again after: {when}." if when else question, *RATINGS), take
    )


def days(after: timedelta) -> str:
    """`1 day`, `5 days`: no problem comes again the same day."""
    number = max(1, round(after / timedelta(days=1)))
    return f"{number} day{'' if number == 1 else 's'}"


def again(card: Card) -> str:
    """When the problem comes again."""
    due = card.due.astimezone()
    days = (due.date() - card.reviewed.astimezone().date()).days
    return f"It comes again {'tomorrow' if days == 1 else f'in {days} days'}, on {due:%d.%m.%Y}."
