"""Many submissions on any executor: journal, back-pressure, memory, with a judge that only looks at names."""

from __future__ import annotations

import os
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from problems import package
from problems.many import Outcome, judge_many
from problems.outcomes import Outcomes
from problems.problem import Problem
from problems.submissions import Submission
from problems.tasks import Task
from runner import EngineError
from tests.support.scripted import CATALOGUE, ENGINE

ON: Any = SimpleNamespace(info=ENGINE)
PROBLEM = package.read(package.find("gift-card-pair"))


class NullJudge:
    """An executor whose submissions get a report at once; it notes how many are in flight."""

    def __init__(self, *, fail: str = "", slow: bool = False) -> None:
        self.asked: list[str] = []
        self.waiting: list[tuple[Future[dict[str, Any]], str]] = []
        self._fail, self._slow = fail, slow

    def submit(self, fn: Callable[[Task], dict[str, Any]], task: Task, /) -> Future[dict[str, Any]]:
        name = task.submission.name
        self.asked.append(name)
        future: Future[dict[str, Any]] = Future()
        if self._slow:
            self.waiting.append((future, name))
        elif name == self._fail:
            future.set_exception(EngineError("no_engine"))
        else:
            future.set_result(report(name))
        return future


def report(name: str) -> dict[str, Any]:
    return {"schema": 1, "problem": "p", "verdict": "accepted", "language": "python", "cases": [], "message": name}


def some(count: int, *, fault: str = "") -> Iterator[Submission]:
    for number in range(count):
        yield Submission(name=f"s{number}", files={"a.py": b"%d" % number}, fault=fault)


def judged(count: int, judge: NullJudge, outcomes: Outcomes | None = None, **given: Any) -> list[Outcome]:
    many = judge_many(
        PROBLEM, some(count, **given), executor=judge, workers=2, outcomes=outcomes, catalogue=CATALOGUE, engine=ON
    )
    return list(many)


def test_every_submission_has_an_outcome_and_one_that_cannot_be_read_is_not_tried() -> None:
    judge = NullJudge()
    assert sorted(one.submission for one in judged(9, judge)) == sorted(judge.asked)
    unread = judged(2, judge, fault="is a link")
    assert [one.to_dict()["error"] for one in unread] == ["is a link", "is a link"]
    assert [one.to_dict()["verdict"] for one in unread] == [None, None]
    assert len(judge.asked) == 9


def test_no_more_are_in_flight_than_keep_the_workers_busy() -> None:
    judge = NullJudge(slow=True)
    ended = threading.Event()

    def drain() -> None:
        judged(50, judge)
        ended.set()

    thread = threading.Thread(target=drain, daemon=True)
    thread.start()
    most = done = 0
    while not ended.wait(0.001):
        most = max(most, len(judge.asked) - done)
        if judge.waiting:
            future, name = judge.waiting.pop(0)
            done += 1
            future.set_result(report(name))
    assert done == 50
    assert most <= 4


def test_what_the_journal_knows_is_not_judged_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    first = Outcomes(path)
    judged(5, NullJudge(), first)
    first.close()
    with path.open("ab") as file:
        file.write(b'{"key": "half a li')

    again, judge = Outcomes(path), NullJudge()
    outcomes = judged(7, judge, again)

    assert judge.asked == ["s5", "s6"]
    assert [one.known for one in sorted(outcomes, key=lambda one: one.submission)] == [True] * 5 + [False] * 2
    assert sorted(one.report["message"] for one in outcomes) == [f"s{number}" for number in range(7)]
    again.close()
    assert len(path.read_bytes().splitlines()) == 7, "the half line is gone"
    empty = Outcomes(path, resume=False)
    assert len(empty) == 0
    empty.close()


def test_an_engine_that_is_gone_ends_it_and_what_was_judged_is_kept(tmp_path: Path) -> None:
    outcomes = Outcomes(tmp_path / "journal.jsonl")
    with pytest.raises(EngineError):
        judged(20, NullJudge(fail="s7"), outcomes)
    assert len(outcomes) >= 7
    outcomes.close()


def test_equal_programs_are_judged_once_and_a_changed_problem_judges_again(tmp_path: Path) -> None:
    outcomes, judge = Outcomes(tmp_path / "journal.jsonl"), NullJudge()
    copies = [Submission(name=name, files={"a.py": b"1"}) for name in ("anna", "bo")]

    def judge_them(problem: Problem) -> list[Outcome]:
        many = judge_many(
            problem, copies[:1], executor=judge, workers=1, outcomes=outcomes, catalogue=CATALOGUE, engine=ON
        )
        return [*many]

    judge_them(PROBLEM)
    copies.reverse()
    assert [(one.submission, one.known) for one in judge_them(PROBLEM)] == [("bo", True)]
    other = package.read(package.find("frog-fees"))
    assert [(one.submission, one.known) for one in judge_them(other)] == [("bo", False)]
    assert judge.asked == ["anna", "bo"]
    outcomes.close()


def test_each_submission_may_be_for_a_problem_of_its_own_and_an_unknown_one_stops_nothing() -> None:
    all_ = [
        Submission(name=name, files={"a.py": b"1"}, problem=problem)
        for name, problem in (("a", "frog-fees"), ("b", "no-such"), ("c", ""), ("d", "no-such"))
    ]

    def find(name: str) -> Problem:
        return package.read(package.find(name or "gift-card-pair"))

    many = judge_many(find, all_, executor=NullJudge(), workers=1, catalogue=CATALOGUE, engine=ON)
    told = {one.submission: (one.problem, one.error.partition(":")[0]) for one in many}

    assert told == {
        "a": ("frog-fees", ""),
        "b": ("no-such", "no-such"),
        "c": ("gift-card-pair", ""),
        "d": ("no-such", "no-such"),
    }


def test_memory_stays_flat_however_many_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def peak(count: int) -> int:
        outcomes = Outcomes(tmp_path / f"{count}.jsonl")
        many = judge_many(
            PROBLEM, some(count), executor=NullJudge(), workers=2, outcomes=outcomes, catalogue=CATALOGUE, engine=ON
        )
        tracemalloc.start()
        for outcome in many:
            assert outcome.report
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        outcomes.close()
        return most

    monkeypatch.setattr(os, "fsync", lambda _: None)  # what is being measured is memory
    peak(100)  # what is only made once
    # Per submission there is only the name that this test's judge notes.
    assert peak(4000) - peak(200) < 3800 * 100
