"""Show problems in a table, those due today first, and describe a single one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from foundation.units import duration_text
from problems.problem import Practice, Problem
from problems.records import ProblemStatus
from problems.today import Step
from tui.text.statement import statement
from tui.text.status import Status
from tui.text.times import moment_text
from tui.text.visible import fitted, shown
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
"""Columns from which the status in words and longer titles fit."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem and the user's status on it."""

    problem: Problem
    progress: ProblemStatus
    today: date

    @property
    def due(self) -> bool:
        """Whether a review is due today or overdue."""
        card = self.progress.card
        return card is not None and card.due.astimezone().date() <= self.today

    @property
    def topics(self) -> tuple[str, ...]:
        """The problem's topics, or its keywords if it names none."""
        return self.problem.practice.topics or self.problem.keywords

    @property
    def words(self) -> str:
        """The text that the filter searches."""
        progress, practice = self.progress, self.problem.practice
        said = [self.problem.name, self.problem.id, practice.difficulty or "", *self.topics, progress.status]
        said += [practice.category or "", practice.category_title, practice.pattern, *practice.style]
        return " ".join([*said, "due" if self.due else ""]).casefold()

    @property
    def due_text(self) -> str:
        """When the next review is due, such as `today` or `in 3 days`; "" if never rated."""
        card = self.progress.card
        if card is None:
            return ""
        days = (card.due.astimezone().date() - self.today).days
        if days <= 0:
            return "today"
        return "tomorrow" if days == 1 else f"in {days:,} days"


def ordered(entries: Sequence[Entry]) -> list[Entry]:
    """Return due problems first, the most overdue leading; then the rest by difficulty and title."""

    def key(entry: Entry) -> tuple[bool, float, int, str]:
        card, difficulty = entry.progress.card, entry.problem.practice.difficulty
        since = card.due.timestamp() if card and entry.due else 0.0
        rank = DIFFICULTIES.index(difficulty) if difficulty else len(DIFFICULTIES)
        return not entry.due, since, rank, entry.problem.name.casefold()

    return sorted(entries, key=key)


class ProblemList(RowList):
    """The table of problems; the screen has the commands."""

    def __init__(self, head: Static) -> None:
        """Make the table; `head` shows the column names."""
        super().__init__(markup=False)
        self._head = head
        self.entries: list[Entry] = []
        self._steps: Mapping[str, Step] = {}
        self._cells = self._best_cells = self._due_cells = 0
        self._status_cells = 1
        self._roomy = False

    @property
    def chosen(self) -> Entry | None:
        """The selected problem, or None."""
        return None if self.highlighted is None or not self.entries else self.entries[self.highlighted]

    def show_entries(self, entries: Sequence[Entry], chosen: str = "", steps: Mapping[str, Step] | None = None) -> None:
        """Replace the problems and select the one with the id `chosen`, or the first.

        With `steps`, by problem, the list is a plan: it says what each problem is there for rather than when it is due.
        """
        self.entries = list(entries)
        self._steps = steps or {}
        self._roomy = self.size.width >= _ROOMY
        most = _ROOMY_TITLE_CELLS if self._roomy else _TITLE_CELLS
        self._cells = min(most, max((cell_len(shown(entry.problem.name)) for entry in entries), default=0))
        # Empty columns take no room.
        self._best_cells = max((len(_best_text(entry)) for entry in entries), default=0)
        self._due_cells = max((len(self._due_text(entry)) for entry in entries), default=0)
        self._status_cells = 8 if self._roomy and any(entry.progress.status != "new" for entry in entries) else 1
        self._head.update(self._columns())
        self.set_options([Option(self._line(entry)) for entry in entries])
        ids = [entry.problem.id for entry in entries]
        self.highlighted = (ids.index(chosen) if chosen in ids else 0) if ids else None

    def on_resize(self) -> None:
        """Show longer titles if they fit."""
        if self.entries and self._roomy != (self.size.width >= _ROOMY):
            self.show_entries(self.entries, self.chosen.problem.id if self.chosen else "", self._steps)

    def _columns(self) -> Content:
        return Content.styled(
            f"{'':<{self._status_cells}}  {fitted('title', self._cells)}  difficulty  {self._best('best')}"
            f"{self._due('plan' if self._steps else 'due')}topics",
            QUIET,
        )

    def _best(self, text: str) -> str:
        return f"{text:>{self._best_cells}}  " if self._best_cells else ""

    def _due_text(self, entry: Entry) -> str:
        if step := self._steps.get(entry.problem.id):
            return step_text(step)
        return f"↻ {entry.due_text}" if entry.due_text else ""

    def _due(self, text: str) -> str:
        return f"{text:<{self._due_cells}}  " if self._due_cells else ""

    def _line(self, entry: Entry) -> Content:
        progress = entry.progress
        sign, colour = SIGNS[progress.status]
        difficulty = entry.problem.practice.difficulty or ""
        status = f"{sign} {progress.status if progress.status != 'new' else ''}" if self._status_cells > 1 else sign
        return Content.assemble(
            (f"{status:<{self._status_cells}}  ", colour),
            f"{fitted(shown(entry.problem.name), self._cells)}  ",
            (f"{difficulty:<10}  ", _COLOURS.get(difficulty, QUIET)),
            (self._best(_best_text(entry)), QUIET),
            (self._due(self._due_text(entry)), "$text-accent" if entry.due else QUIET),
            (shown(", ".join(entry.topics)), QUIET),
        )


def about(entry: Entry, language: Callable[[str], str], natural: str = "en") -> Content:
    """Describe a problem and the progress on it; `language` maps an id to a name, `natural` is the statement's own."""
    progress, problem = entry.progress, entry.problem
    difficulty = problem.practice.difficulty or "no difficulty"
    parts: list[Content | str | tuple[str, str]] = [
        (f"{shown(problem.name)}\n", "bold $text-accent"),
        (difficulty, _COLOURS.get(difficulty, QUIET)),
        (f" · {shown(', '.join(entry.topics)) or 'no topics'} · {len(problem.cases)} cases\n", QUIET),
        (_kind(problem.practice, solved=progress.status == "solved"), QUIET),
        "\n",
        f"{_done(progress)}\n",
    ]
    if progress.best:
        parts.append(f"Best: {duration_text(progress.best.wall_ms)} in {language(progress.best.language)}.\n")
    if entry.due_text:
        parts.append(f"Due {entry.due_text}.\n")
    if progress.hints:
        parts.append(f"{progress.hints} of {len(problem.practice.hints)} hints opened.\n")
    parts += [f"\n{_beginning(problem, natural)}"]
    parts += [(f"\n\nNote: {shown(note)}", "$text-warning") for note in problem.notes[:3]]
    return Content.assemble(*parts)


def _kind(practice: Practice, *, solved: bool) -> str:
    """Return the category, the pattern, the minutes and the styles as a line; "" if the package gives none of them.

    The pattern gives the way away, so only a solved problem shows it.
    """
    words = ": ".join(part for part in (practice.category_title, shown(practice.pattern) if solved else "") if part)
    minutes = f"about {practice.minutes} min" if practice.minutes else ""
    line = " · ".join(part for part in (words, minutes, practice.style_titles) if part)
    return f"{line}\n" if line else ""


def _best_text(entry: Entry) -> str:
    return duration_text(entry.progress.best.wall_ms) if entry.progress.best else ""


def step_text(step: Step) -> str:
    """Return what a step of the plan is, such as `↻ repeat, 8 min`."""
    if step.kind == "done":
        return "done today"
    return f"{'↻ repeat' if step.kind == 'repeat' else 'new'}, {step.minutes} min"


def _done(progress: ProblemStatus) -> str:
    if progress.status == "new":
        return "Not tried yet."
    times = "once" if progress.attempts == 1 else f"{progress.attempts:,} times"
    last = f", last {moment_text(progress.last)}" if progress.last else ""
    return f"{progress.status.capitalize()}; judged {times}{last}."


def _beginning(problem: Problem, language: str) -> str:
    """Return the statement's first paragraphs as plain text, each list item on its own line."""
    words = statement(problem, language, "").markdown.strip()
    # Headings and pictures say little here.
    paragraphs = [part for part in words.split("\n\n") if not part.startswith(("#", "![", "*Figure"))][:3]
    plain = [
        re.sub(r"\*\*|`|\\(?=[^\w\s])", "", re.sub(r"\n(?!\s*(?:[-*]|\d+\.) )\s*", " ", part)) for part in paragraphs
    ]
    return "\n\n".join("\n".join(shown(line, 600) for line in part.split("\n")) for part in plain)
