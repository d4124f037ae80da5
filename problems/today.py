"""Plan a day of practice: the problems that are due, then new ones along the list that the user follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from problems.records import ProblemStatus, ProblemStatuses

MINUTES = {"easy": 15, "medium": 30, "hard": 45}
"""How long a new problem that does not say so takes, in minutes, by difficulty. A repetition takes half of it."""
USUAL = MINUTES["medium"]
"""How long a problem without a difficulty takes."""
StepKind = Literal["repeat", "new", "done"]


@dataclass(frozen=True, slots=True)
class Step:
    """A problem of today."""

    problem: str
    kind: StepKind
    minutes: int
    """An estimate; 0 if it is done."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do today."""

    steps: tuple[Step, ...] = ()
    """Repetitions first, the most overdue leading; then new problems in the list's order; then what is done."""
    ahead: tuple[str, ...] = ()
    """The new problems after today's, in the list's order."""
    tomorrow: int = 0
    """How many problems will be due tomorrow."""

    @property
    def to_do(self) -> tuple[Step, ...]:
        """The steps that are left."""
        return tuple(step for step in self.steps if step.kind != "done")

    @property
    def done(self) -> int:
        """How many steps are done."""
        return len(self.steps) - len(self.to_do)

    @property
    def minutes(self) -> int:
        """How long the rest takes."""
        return sum(step.minutes for step in self.steps)


def plan(
    difficulties: Mapping[str, str | None],
    statuses: ProblemStatuses,
    order: Sequence[str],
    *,
    new_per_day: int,
    today: date,
    minutes: Mapping[str, int | None] | None = None,
) -> Plan:
    """Return the plan of a day.

    Args:
        difficulties: of all existing problems, by id.
        statuses: the user's status on each.
        order: the problems of the followed list.
        new_per_day: how many new problems to solve a day; those first solved today count.
        today: the day in this machine's time zone.
        minutes: how long a new problem takes, by id; where that is unknown, the difficulty decides.
    """
    stated = minutes or {}
    known = {name: status for name, status in statuses.items() if name in difficulties}
    cards = [status.card for status in known.values() if status.card]
    due = [card for card in cards if _day(card.due) <= today]
    repeat = [card.problem for card in sorted(due, key=lambda card: (card.due, card.problem))]
    done = [name for name, status in known.items() if name not in repeat and _done(status, today)]
    left = max(0, new_per_day - sum(_first_solved(known[name], today) for name in done))
    new = [
        name
        for name in order
        if name in difficulties and name not in repeat and not (name in known and known[name].status == "solved")
    ]

    def steps(kind: StepKind, names: Sequence[str]) -> list[Step]:
        return [
            Step(name, kind, _minutes(stated.get(name) or MINUTES.get(difficulties[name] or "", USUAL), kind))
            for name in names
        ]

    return Plan(
        (*steps("repeat", repeat), *steps("new", new[:left]), *steps("done", sorted(done))),
        tuple(new[left:]),
        sum(_day(card.due) == today + timedelta(days=1) for card in cards),
    )


def _minutes(whole: int, kind: StepKind) -> int:
    return {"new": whole, "repeat": (whole + 1) // 2, "done": 0}[kind]


def _done(status: ProblemStatus, today: date) -> bool:
    """Return whether it was first solved or repeated today."""
    card = status.card
    return _first_solved(status, today) or (card is not None and card.reviews > 1 and _day(card.reviewed) == today)


def _first_solved(status: ProblemStatus, today: date) -> bool:
    return status.first_solved is not None and _day(status.first_solved) == today


def _day(when: datetime) -> date:
    return when.astimezone().date()
