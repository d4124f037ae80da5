"""A mock interview under way: its one clock, and a log of everything that happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from problems.mock import HINT_S, Event, Kind, MockInterview, difference, replay
from problems.problem import Problem
from problems.records import Interview as Recorded
from problems.records import now
from tui.state.interview import Interview


class Mock:
    """A mock interview under way.

    Args:
        record: the interview as it was saved.
        problems: its two problems.
        clock: the clock that both share, paused.
    """

    def __init__(self, record: MockInterview, problems: Sequence[Problem], clock: Interview) -> None:
        self.problems = list(problems)
        self.clock = clock
        self.place = 0
        """The place of the problem that was opened last."""
        self.saved = len(record.events)
        """How many events are saved."""
        self._record = record
        self._events = list(record.events)
        self._texts = replay(record.events)
        self._plans = list(record.plans)

    def place_of(self, problem: str) -> int | None:
        """Return the place of a problem in this interview, or None."""
        return next((place for place, each in enumerate(self.problems) if each.id == problem), None)

    @property
    def record(self) -> MockInterview:
        """The interview as of now."""
        used = self.clock.used_s
        return replace(self._record, used_s=used, plans=tuple(self._plans), events=tuple(self._events))

    @property
    def recorded(self) -> Recorded:
        """The clock, as an attempt records it."""
        return self.clock.recorded()

    def plan(self, place: int) -> str:
        """Return what the user wrote about how to solve a problem."""
        return self._plans[place]

    def plan_changed(self, place: int, text: str) -> None:
        """Record what the user wrote about how to solve a problem."""
        self._plans[place] = text

    def typed(self, place: int, language: str, text: str) -> None:
        """Record the text in a problem's editor, as an edit of what was there before."""
        before = self._texts.get(place)
        if text == before:
            return
        at, removed, inserted = difference(before or "", text)
        self._texts[place] = text
        self._add(place, "edit", language=language, at=at, removed=removed, inserted=inserted)

    def ran(self, place: int, language: str, verdict: str) -> None:
        """Note a run with stdin."""
        self._add(place, "run", language=language, verdict=verdict)

    def judged(self, place: int, language: str, verdict: str, passed: int, total: int) -> None:
        """Note a judging."""
        self._add(place, "judge", language=language, verdict=verdict, passed=passed, total=total)

    def hint(self, place: int) -> None:
        """Note an open hint, which costs time."""
        self._add(place, "hint")
        self.clock.charge(HINT_S)

    def end(self, *, given_up: bool) -> MockInterview:
        """Stop the clock and return the interview, which is over."""
        self.clock.pause()
        self._record = replace(self._record, ended=now(), given_up=given_up)
        return self.record

    def _add(
        self,
        place: int,
        kind: Kind,
        *,
        language: str = "",
        at: int = 0,
        removed: int = 0,
        inserted: str = "",
        verdict: str = "",
        passed: int = 0,
        total: int = 0,
    ) -> None:
        self._events.append(
            Event(
                at_s=round(self.clock.used_s, 2),
                problem=place,
                kind=kind,
                language=language,
                at=at,
                removed=removed,
                inserted=inserted,
                verdict=verdict,
                passed=passed,
                total=total,
            )
        )
