"""The problems of the list: a line each, those that are due today first; and what is known of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from foundation.units import duration_text
from problems.problem import Problem
from problems.records import ProblemStatus
from tui.text.status import Status
from tui.text.times import when_text
from tui.text.visible import shown
from tui.widgets.pane import QUIET
from tui.widgets.rows import RowList

DIFFICULTIES = ("easy", "medium", "hard")
STATUSES = ("due", "new", "tried", "solved")
SIGNS: Mapping[str, tuple[str, str]] = {
    "solved": (Status.OK.sign, Status.OK.style),
    "tried": ("◐", "$text-warning"),
    "new": ("·", QUIET),
}
_COLOURS = {"easy": "$text-success", "medium": "$text-warning", "hard": "$text-error"}
_TITLE_CELLS, _ROOMY_TITLE_CELLS = 28, 32
_ROOMY = 84
"""Columns from which the status' word and longer titles have room."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem and how the user stands with it."""

    problem: Problem
    standing: ProblemStatus
    today: date

    @property
    def due(self) -> bool:
        """It is to be repeated today."""
        card = self.standing.card
        return card is not None and card.due.astimezone().date() <= self.today

    @property
    def topics(self) -> tuple[str, ...]:
        """What it is about."""
        return self.problem.practice.topics or self.problem.keywords

    @property
    def words(self) -> str:
        """What the filter looks in."""
        standing, practice = self.standing, self.problem.practice
        said = [self.problem.name, self.problem.id, practice.difficulty or "", *self.topics, standing.status]
        return " ".join([*said, "due" if self.due else ""]).casefold()

    @property
    def due_text(self) -> str:
        """`today`, `in 3 days`; "" where it was never rated."""
        card = self.standing.card
        if card is None:
            return ""
        days = (card.due.astimezone().date() - self.today).days
        if days <= 0:
            return "today"
        return "tomorrow" if days == 1 else f"in {days:,} days"


def ordered(entries: Sequence[Entry]) -> list[Entry]:
    """Today's repetitions first, the longest due first; then by difficulty and title."""

    def key(entry: Entry) -> tuple[bool, float, int, str]:
        card, difficulty = entry.standing.card, entry.problem.practice.difficulty
        since = card.due.timestamp() if card and entry.due else 0.0
        rank = DIFFICULTIES.index(difficulty) if difficulty else len(DIFFICULTIES)
        return not entry.due, since, rank, entry.problem.name.casefold()

    return sorted(entries, key=key)


class ProblemList(RowList):
    """Problems; what keys do with them are the screen's commands."""

    def __init__(self, head: Static) -> None:
        """`head` shows the names of the columns."""
        super().__init__(markup=False)
        self._head = head
        self.entries: list[Entry] = []
        self._cells = self._best_cells = self._due_cells = 0
        self._status_cells = 1
        self._roomy = False

    @property
    def chosen(self) -> Entry | None:
        """The problem under the cursor."""
        return None if self.highlighted is None or not self.entries else self.entries[self.highlighted]

    def show_entries(self, entries: Sequence[Entry], chosen: str = "") -> None:
        """Other problems, with the cursor on the one of this id, else on the first."""
        self.entries = list(entries)
        self._roomy = self.size.width >= _ROOMY
        most = _ROOMY_TITLE_CELLS if self._roomy else _TITLE_CELLS
        self._cells = min(most, max((cell_len(shown(entry.problem.name)) for entry in entries), default=0))
        # Columns of which nothing is known yet take no room.
        self._best_cells = max((len(_best_text(entry)) for entry in entries), default=0)
        self._due_cells = max((len(_due_text(entry)) for entry in entries), default=0)
        self._status_cells = 8 if self._roomy and any(entry.standing.status != "new" for entry in entries) else 1
        self._head.update(self._columns())
        self.set_options([Option(self._line(entry)) for entry in entries])
        ids = [entry.problem.id for entry in entries]
        self.highlighted = (ids.index(chosen) if chosen in ids else 0) if ids else None

    def on_resize(self) -> None:
        """More of a title where there is room."""
        if self.entries and self._roomy != (self.size.width >= _ROOMY):
            self.show_entries(self.entries, self.chosen.problem.id if self.chosen else "")

    def _columns(self) -> Content:
        return Content.styled(
            f"{'':<{self._status_cells}}  {set_cell_size('title', self._cells)}  difficulty  {self._best('best')}"
            f"{self._due('due')}topics",
            QUIET,
        )

    def _best(self, text: str) -> str:
        return f"{text:>{self._best_cells}}  " if self._best_cells else ""

    def _due(self, text: str) -> str:
        return f"{text:<{self._due_cells}}  " if self._due_cells else ""

    def _line(self, entry: Entry) -> Content:
        standing = entry.standing
        sign, colour = SIGNS[standing.status]
        difficulty = entry.problem.practice.difficulty or ""
        status = f"{sign} {standing.status if standing.status != 'new' else ''}" if self._status_cells > 1 else sign
        return Content.assemble(
            (f"{status:<{self._status_cells}}  ", colour),
            f"{set_cell_size(shown(entry.problem.name), self._cells)}  ",
            (f"{difficulty:<10}  ", _COLOURS.get(difficulty, QUIET)),
            (self._best(_best_text(entry)), QUIET),
            (self._due(_due_text(entry)), "$text-accent" if entry.due else QUIET),
            (shown(", ".join(entry.topics)), QUIET),
        )


def about(entry: Entry, now: datetime, language: Callable[[str], str]) -> Content:
    """What is known of a problem and of what was done with it; `language` gives the name of an id."""
    standing, problem = entry.standing, entry.problem
    difficulty = problem.practice.difficulty or "no difficulty"
    parts: list[Content | str | tuple[str, str]] = [
        (f"{shown(problem.name)}\n", "bold $text-accent"),
        (difficulty, _COLOURS.get(difficulty, QUIET)),
        (f" · {shown(', '.join(entry.topics)) or 'no topics'} · {len(problem.cases)} cases\n\n", QUIET),
        f"{_done(standing, now)}\n",
    ]
    if standing.best:
        parts.append(f"Best: {duration_text(standing.best.wall_ms)} in {language(standing.best.language)}.\n")
    if entry.due_text:
        parts.append(f"To be repeated {entry.due_text}.\n")
    if standing.hints:
        parts.append(f"{standing.hints} of {len(problem.practice.hints)} hints opened.\n")
    parts += [f"\n{_beginning(problem)}"]
    parts += [(f"\n\nNote: {shown(note)}", "$text-warning") for note in problem.notes[:3]]
    return Content.assemble(*parts)


def _best_text(entry: Entry) -> str:
    return duration_text(entry.standing.best.wall_ms) if entry.standing.best else ""


def _due_text(entry: Entry) -> str:
    return f"↻ {entry.due_text}" if entry.due_text else ""


def _done(standing: ProblemStatus, now: datetime) -> str:
    if standing.status == "new":
        return "Not tried yet."
    times = "once" if standing.attempts == 1 else f"{standing.attempts:,} times"
    last = f", last {when_text(standing.last, now)}" if standing.last else ""
    return f"{standing.status.capitalize()}; judged {times}{last}."


def _beginning(problem: Problem) -> str:
    """The first paragraphs of the statement, as plain words; items of lists keep lines of their own."""
    words = (problem.statement() or "There is no statement that a terminal can show.").strip()
    paragraphs = [part for part in words.split("\n\n") if not part.startswith("#")][:3]
    plain = [re.sub(r"\*\*|`", "", re.sub(r"\n(?!\s*(?:[-*]|\d+\.) )\s*", " ", part)) for part in paragraphs]
    return "\n\n".join("\n".join(shown(line, 600) for line in part.split("\n")) for part in plain)
