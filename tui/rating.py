"""The question how a problem went: the answer decides when it comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from problems.kept import Card, Rating
from tui.messages import Told
from tui.screens.dialogs import Confirm

if TYPE_CHECKING:
    from tui.app import CodeRunner

RATINGS: dict[str, Rating] = {"Again": "again", "Hard": "hard", "Good": "good", "Easy": "easy"}


def ask_rating(app: CodeRunner, problem: str) -> None:
    """Ask; keep the answer, and tell when that is."""
    practising = app.practising

    def take(answer: str | None) -> None:
        if answer:
            practising.later(lambda: app.post_message(Told(again(practising.progress.rate(problem, RATINGS[answer])))))

    app.push_screen(Confirm("How was it? This decides when the problem comes again.", *RATINGS), take)


def again(card: Card) -> str:
    """When the problem comes again."""
    due = card.due.astimezone()
    days = (due.date() - card.reviewed.astimezone().date()).days
    return f"It comes again {'tomorrow' if days == 1 else f'in {days} days'}, on {due:%d.%m.%Y}."
