"""A mock interview as data: which problems, what happened, the text at any moment, and that it is kept."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from problems import package
from problems.growth_fit import GrowthClass
from problems.mock import (
    Event,
    Figures,
    MockInterview,
    Solution,
    TooFewError,
    applied,
    choose,
    difference,
    figures,
    replay,
    solutions,
    steps,
)
from problems.problem import Practice, Problem
from problems.progress import Progress
from problems.records import Attempt, Interview, KeptGrowth, ProblemStatus, digest_of
from tests.problems.conftest import Write
from tests.support.progress import attempt
from tui.text.mock import growth_text, report_text

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)


def edit(at_s: float, before: str, after: str, problem: int = 0) -> Event:
    at, removed, inserted = difference(before, after)
    return Event(at_s=at_s, problem=problem, kind="edit", language="python", at=at, removed=removed, inserted=inserted)


def mock(**changes: object) -> MockInterview:
    events = (
        edit(0, "", "abc"),
        edit(1, "abc", "abxc"),
        edit(2, "abxc", "abxyc"),
        Event(at_s=10, problem=0, kind="run", verdict="ok"),
        edit(20, "", "\ud800", problem=1),
        Event(at_s=30, problem=0, kind="judge", verdict="wrong_answer", passed=1, total=3),
        Event(at_s=40, problem=0, kind="hint"),
        Event(at_s=60, problem=0, kind="judge", verdict="accepted", passed=3, total=3),
    )
    given: dict[str, object] = {"problems": ("twice", "gone"), "level": "easy", "allowed_s": 2700.0, "events": events}
    return MockInterview(**given | {"when": NOW, "used_s": 3000.0} | changes)  # type: ignore[arg-type]  # its fields


@given(st.text("ab\ud800\n"), st.text("ab\ud800\n"))
def test_an_edit_turns_one_text_into_the_other(before: str, after: str) -> None:
    event = edit(0, before, after)
    assert applied(before, event) == after
    assert event.removed + len(event.inserted) <= len(before) + len(after)


def test_the_figures_and_the_play_back_are_those_of_the_events() -> None:
    assert list(figures(mock())) == [
        Figures(first_run_s=10, accepted_s=60, runs=1, tries=2, hints=1),
        Figures(first_run_s=None, accepted_s=None, runs=0, tries=0, hints=0),
    ]
    assert (mock().solved_count, mock().solved(1)) == (1, False)
    assert steps(mock().events) == [3, 4, 5, 6, 7, 8]
    assert replay(mock().events[:2]) == {0: "abxc"}
    assert replay(mock().events) == {0: "abxyc", 1: "\ud800"}
    over = mock(ended=NOW, plans=("add it", ""), ratings={"Code": 4})
    said = report_text(over, lambda name: {"twice": "Twice"}.get(name, name), (None, None), lambda _: "n")
    assert said.startswith("1 of 2 solved, in 50:00, too late of 45:00 · level easy\n\n1. Twice")
    assert "first accepted  1:00" in said
    assert "Code              ■■■■ Strong" in said
    assert [line.split("growth")[1].strip() for line in said.split("\n") if "CPU growth" in line] == [
        "not measured",
        "not solved",
    ]


def measured(cpu: GrowthClass | None, *fits: GrowthClass) -> Solution:
    growth = KeptGrowth(problem="twice", language="python", digest="", cpu=cpu, cpu_fits=fits)
    return Solution(attempt=attempt(), growth=growth)


@pytest.mark.parametrize(
    ("solution", "best", "said"),
    [
        (measured("n"), "n", "n, as the problem's own solution"),
        (measured("n^2"), "n", "n^2; the problem's own solution takes n"),
        (measured("n"), None, "n"),
        (measured(None), "n log n", "cannot tell; the problem's own solution takes n log n"),
        (measured(None), None, "cannot tell"),
        (measured(None, "n", "n log n"), "n", "n or n log n; the problem's own solution takes n"),
        (measured(None, "n", "n log n", "n^2"), None, "cannot tell"),
        (Solution(attempt=attempt(), growth=None), "n", "not measured"),
        (None, "n", "not measured"),
    ],
)
def test_the_report_says_how_a_solution_grows_against_the_best(
    solution: Solution | None, best: GrowthClass | None, said: str
) -> None:
    assert growth_text(solution, best) == said


def test_what_was_measured_in_vain_is_measured_again() -> None:
    known = [measured("n"), measured(None, "n", "n log n"), measured(None), measured(None, "1", "n", "n^2")]
    assert [one.growth_known for one in known] == [True, True, False, False]
    assert not Solution(attempt=attempt(), growth=None).growth_known


def test_an_interview_ended_with_what_was_accepted_last_in_it(tmp_path: Path) -> None:
    progress = Progress(print, tmp_path / "progress.sqlite3")
    clock = Interview(allowed_s=2700, used_s=60)

    def tried(minutes: int, source: str, verdict: str = "accepted", interview: Interview | None = clock) -> Attempt:
        when = NOW + timedelta(minutes=minutes)
        return attempt(problem="twice", source=source, verdict=verdict, interview=interview, when=when)

    for one in (
        tried(-1, "before"),
        tried(1, "first"),
        tried(2, "second"),
        tried(3, "wrong", "wrong_answer"),
        tried(4, "at home", interview=None),
        tried(50, "after"),
    ):
        progress.add(one)
    progress.add_growth(KeptGrowth(problem="twice", language="python", digest=digest_of("second"), cpu="n"))

    [twice, gone] = solutions(mock(ended=NOW + timedelta(minutes=45)), progress.kept_attempts)

    assert twice
    assert (twice.attempt.source, twice.growth and twice.growth.cpu) == ("second", "n")
    assert gone is None


def test_two_unseen_problems_are_chosen_of_the_levels_difficulties_if_there_are_such(write: Write) -> None:
    one = package.read(write())

    def problem(name: str, difficulty: str) -> Problem:
        return replace(one, id=name, practice=Practice(difficulty=difficulty))  # type: ignore[arg-type]  # one of its words

    known = [problem("a", "easy"), problem("b", "easy"), problem("c", "medium"), problem("d", "hard")]
    chance = random.Random(1)
    for _ in range(20):
        assert {each.id for each in choose(known, {}, set(), "hard", chance)} == {"c", "d"}
        assert {each.id for each in choose(known, {}, {"a"}, "easy", chance)} >= {"b"}
    tried = {"a": ProblemStatus(problem="a", status="tried")}
    assert {each.id for each in choose(known, tried, {"b", "c"} - {"c"}, "easy", chance)} == {"c", "d"}
    with pytest.raises(TooFewError) as caught:
        choose(known, tried, {"b", "c"}, "easy", chance)
    assert caught.value.left == 1


def test_it_is_kept_event_by_event_goes_to_another_machine_and_counts(tmp_path: Path) -> None:
    progress = Progress(print, tmp_path / "progress.sqlite3")
    whole = mock(id="m")
    progress.save_mock(replace(whole, events=whole.events[:3]))
    progress.save_mock(whole, 3)
    assert progress.mock_under_way() == whole
    assert progress.statistics({}).mocks == 0
    over = replace(whole, ended=NOW, given_up=True, ratings={"Code": 2})
    progress.save_mock(over, len(over.events))
    assert progress.mocks() == [over]
    assert progress.mock_under_way() is None
    assert progress.statistics({}).mocks == 1
    progress.export(tmp_path / "all.json")
    other = Progress(print, tmp_path / "other" / "progress.sqlite3")
    assert other.import_file(tmp_path / "all.json").mocks == 1
    assert other.import_file(tmp_path / "all.json").mocks == 0
    assert other.mocks() == [over]
    with closing(sqlite3.connect(progress.path)) as file:
        file.execute("UPDATE mock_events SET event = X'7B7D' WHERE number = 4")
        file.execute("INSERT INTO mocks VALUES ('bad', 5, 6, X'00')")
        file.commit()
    assert [len(each.events) for each in progress.mocks()] == [7], "the damaged parts are left out"
