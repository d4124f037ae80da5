"""Who judges what next, without any connection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from problems.cluster.announcement import own
from problems.cluster.plan import AHEAD, Job, Member, Plan
from problems.submissions import Submission
from problems.tasks import Task, do
from tests.support.scripted import CATALOGUE

OURS = own(CATALOGUE.languages)


def job(name: str, language: str = "python") -> Job:
    return Job(do, Task(problem="p", digest="d", id=name, submission=Submission(name=name, files={})), language)


def member(name: str, *, ready: Iterable[str] = ("python", "c"), has: Iterable[str] = ("python", "c")) -> Member:
    offers = {one: replace(OURS.languages[one], version="1" if one in ready else "") for one in has}
    return Member(name, replace(OURS, id=name, sandboxes=2, languages=offers), frozenset(has))


def plan(*members: Member) -> Plan:
    made = Plan()
    made.members.update({one.address: one for one in members})
    return made


def started(made: Plan) -> list[tuple[str, str]]:
    """Start what can start; return where which submission is."""
    found = []
    for one, its in made.starts():
        one.running[its] = cast(Any, None)
        found.append((one.address, its.task.id))
    return found


def end(made: Plan, address: str, name: str, *, failed: bool = False) -> bool:
    """End a submission as the dispatcher does; return whether it gets another try, if it failed."""
    one = made.members[address]
    its = next(its for its in one.running if its.task.id == name)
    del one.running[its]
    if one.alone is its:
        one.alone = None
    return failed and made.suspect(its, one)


def test_a_worker_gets_what_its_sandboxes_hold_and_one_more() -> None:
    made = plan(member("A"))
    for number in range(5):
        made.add(job(f"s{number}"))
    assert started(made) == [("A", f"s{number}") for number in range(2 + AHEAD)]
    assert started(made) == []
    end(made, "A", "s1")
    assert started(made) == [("A", "s3")]
    assert [one.task.id for one in made.waiting] == ["s4"]


def test_a_suspect_waits_until_another_worker_has_nothing_else_and_is_alone_there() -> None:
    made = plan(member("A"), member("B"))
    for number in range(8):
        made.add(job(f"s{number}"))
    assert len(started(made)) == 6
    assert end(made, "A", "s0", failed=True)

    assert started(made) == [("A", "s6")], "it may not go to A again, and B is busy"
    for name in ("s3", "s4"):
        end(made, "B", name)
        assert started(made) == [], "B is kept free"
    end(made, "B", "s5")
    assert started(made) == [("B", "s0")]
    assert started(made) == [], "alone"
    end(made, "B", "s0")
    assert started(made) == [("B", "s7")]


def test_a_suspect_whose_kept_worker_goes_away_waits_on() -> None:
    made = plan(member("A"), member("B"))
    for number in range(6):
        made.add(job(f"s{number}"))
    started(made)
    end(made, "A", "s0", failed=True)
    assert started(made) == []
    made.members.pop("B")
    assert [one.task.id for one in made.waiting] == ["s0"]
    made.members["C"] = member("C")
    assert started(made) == [("C", "s0")]


def test_what_waits_is_forgotten_by_its_name_whether_it_is_a_suspect_or_not() -> None:
    made = plan()
    first, second, suspect = job("first"), job("second"), job("suspect")
    for one in (first, second):
        made.add(one)
    made.suspect(suspect, member("w"))
    assert [made.forget(name) for name in ("second", "suspect", "second", "nobody")] == [second, suspect, None, None]
    assert list(made.waiting) == [first]


def test_after_three_workers_a_submission_gets_no_other_try() -> None:
    made = plan(member("A"), member("B"), member("C"), member("D"))
    made.add(job("bad"))
    tries = []
    for more in (True, True, False):
        ((address, _),) = started(made)
        tries.append(address)
        assert end(made, address, "bad", failed=True) is more
    assert len(set(tries)) == 3
    assert started(made) == []
    assert list(made.waiting) == []


def test_a_suspect_that_failed_everywhere_is_tried_where_it_failed() -> None:
    made = plan(member("A"))
    made.add(job("bad"))
    started(made)
    end(made, "A", "bad", failed=True)
    assert started(made) == [("A", "bad")]


def test_a_language_goes_where_its_image_is_or_where_it_can_be_made() -> None:
    made = plan(member("A", ready=["python"]), member("B"))
    for number in range(4):
        made.add(job(f"c{number}", "c"))
    assert started(made) == [("B", "c0"), ("B", "c1"), ("B", "c2")], "A would have to make the image first"
    made.members.pop("B")
    assert started(made) == [("A", "c3")]

    nobody = plan(member("A", has=["python"]))
    nobody.add(job("c", "c"))
    nobody.add(job("unknown", ""))
    assert started(nobody) == [("A", "unknown")], "which says what is wrong with it"


def test_a_worker_that_leaves_gets_nothing_and_what_it_did_not_take_is_put_back() -> None:
    made = plan(member("A"), member("B"))
    made.members["A"].told = replace(made.members["A"].told, leaving=True)
    first = job("first")
    made.add(first)
    made.add(job("second"))
    assert started(made) == [("B", "first"), ("B", "second")]
    end(made, "B", "first")
    made.members.pop("B")
    made.put_back(first)
    assert started(made) == []
    assert [one.task.id for one in made.drain()] == ["first"]
    assert list(made.waiting) == []
