"""Test the plan of a day."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from problems.records import Card, ProblemStatus
from problems.records import Status as Solved
from problems.today import Plan, plan

NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)
TODAY = NOON.astimezone().date()
BANK = {"a": "easy", "b": "medium", "c": "hard", "d": "easy", "e": None}
ORDER = ("a", "b", "c", "d")


def status(
    name: str, solved: Solved = "solved", *, first: float | None = None, due: float | None = None, reviewed: float = 0
) -> ProblemStatus:
    """A problem that was first solved, was last rated, and is due, so many days from now; rated twice."""
    days = {
        key: None if value is None else NOON + timedelta(days=value)
        for key, value in {"first": first, "due": due}.items()
    }
    when = days["due"]
    card = Card(problem=name, due=when, reviewed=NOON + timedelta(days=reviewed), reviews=2) if when else None
    return ProblemStatus(problem=name, status=solved, first_solved=days["first"], card=card)


def made(*statuses: ProblemStatus, new: int = 2, order: tuple[str, ...] = ORDER, today: date = TODAY) -> Plan:
    return plan(BANK, {one.problem: one for one in statuses}, order, new_per_day=new, today=today)


def said(found: Plan) -> list[tuple[str, str]]:
    return [(step.problem, step.kind) for step in found.steps]


def test_a_new_user_gets_the_first_of_the_list() -> None:
    found = made()
    assert said(found) == [("a", "new"), ("b", "new")]
    assert found.minutes == 45
    assert found.ahead == ("c", "d")
    assert (found.done, found.tomorrow) == (0, 0)


def test_what_is_due_comes_first_the_most_overdue_leading_and_takes_half() -> None:
    found = made(
        status("c", due=-3, first=-9, reviewed=-5), status("e", due=0, reviewed=-5), status("d", due=1, reviewed=-5)
    )
    assert said(found) == [("c", "repeat"), ("e", "repeat"), ("a", "new"), ("b", "new")]
    assert [step.minutes for step in found.steps] == [23, 15, 15, 30]
    assert (found.ahead, found.tomorrow) == ((), 1)


def test_what_was_solved_or_repeated_today_is_done_and_counts() -> None:
    found = made(status("a", first=0), status("c", due=9, first=-20, reviewed=0))
    assert said(found) == [("b", "new"), ("a", "done"), ("c", "done")]
    assert (found.done, found.minutes, found.ahead) == (2, 30, ("d",))


def test_a_problem_that_was_only_tried_is_still_new_and_one_off_the_list_never_is() -> None:
    assert said(made(status("a", "tried"), order=("gone", "a"))) == [("a", "new")]
    assert said(made(order=())) == []


def test_a_first_solved_problem_that_is_rated_counts_once() -> None:
    assert said(made(status("a", first=0, due=1, reviewed=0), new=1)) == [("a", "done")]


def test_after_the_list_nothing_is_new() -> None:
    found = made(*(status(name, first=-9) for name in ORDER))
    assert found == Plan()


def test_tomorrow_the_list_goes_on() -> None:
    found = made(status("a", first=0), status("b", first=0), today=TODAY + timedelta(days=1))
    assert said(found) == [("c", "new"), ("d", "new")]
    assert said(made(status("a", first=0), status("b", first=0)))[0] == ("a", "done")


def test_no_new_problems_a_day_leaves_only_what_is_due() -> None:
    assert said(made(status("b", due=-1, reviewed=-2), new=0)) == [("b", "repeat")]


def test_a_problem_that_says_how_long_it_takes_is_planned_with_that() -> None:
    due = {"c": status("c", due=0)}
    found = plan(BANK, due, ORDER, new_per_day=2, today=TODAY, minutes={"a": 20, "b": None, "c": 25})
    assert [(step.problem, step.minutes) for step in found.steps] == [("c", 13), ("a", 20), ("b", 30)]
