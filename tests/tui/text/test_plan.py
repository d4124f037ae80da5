"""Test the words of today's plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from problems.practice_lists import PracticeList, Section
from problems.records import Day
from problems.statistics import Statistics, count
from problems.today import Plan, Step
from tui.text.plan import hours_text, plan_text, streak_text

WEEK = PracticeList(
    name="w", title="First week", purpose="", license="", sections=(Section("A", ("a",)),), path=Path("w.toml")
)
NEW, REPEAT, DONE = Step("a", "new", 30), Step("b", "repeat", 8), Step("c", "done", 0)


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "no time"), (8, "about 10 min"), (60, "about 1 h"), (61, "about 1 h 5 min")]
)
def test_an_estimate_is_rounded_up(minutes: int, words: str) -> None:
    assert hours_text(minutes) == words


@pytest.mark.parametrize(
    ("plan", "following", "words"),
    [
        (Plan((REPEAT, NEW)), WEEK, "Today: 1 to repeat, 1 new, about 40 min. n opens the next one."),
        (Plan((NEW, DONE)), WEEK, "Today: 1 new, about 30 min. 1 done. n opens the next one."),
        (
            Plan((DONE,), ("a",), 2),
            WEEK,
            "Today is done: 1 problem. n goes on with Apple, the next along First week. Tomorrow 2 problems are due.",
        ),
        (Plan((), ("a",)), None, "Nothing is due today. n goes on with Apple, the next easy to hard."),
        (
            Plan((), (), 1),
            WEEK,
            (
                "Nothing is due today. You have solved all of First week: l chooses another list. "
                "Tomorrow 1 problem is due."
            ),
        ),
        (Plan(), None, "Nothing is due today."),
    ],
)
def test_the_plan_says_what_is_left_and_what_is_next(plan: Plan, following: PracticeList | None, words: str) -> None:
    assert plan_text(plan, following, {"a": "Apple"}, next_key="n", list_key="l") == words


def figures(**changed: object) -> Statistics:
    from dataclasses import replace
    from datetime import UTC, datetime

    return replace(count([], {}, datetime(2026, 3, 5, tzinfo=UTC)), **changed)  # type: ignore[arg-type]  # its fields


def test_a_missed_day_shames_nobody() -> None:
    days = {date(2026, 3, 5): Day(attempts=1)}
    assert streak_text(figures()) == ""
    assert streak_text(figures(days=days, of_recent=1, recent=1, streak=1)) == "first day"
    assert streak_text(figures(days=days, of_recent=14, recent=12, streak=31)) == (
        "12 of the last 14 days · 31-day streak"
    )
    assert streak_text(figures(days=days, of_recent=14, recent=1, streak=0)) == "1 of the last 14 days"
    assert streak_text(figures(days=days, of_recent=14, recent=0, streak=0)) == "welcome back"
