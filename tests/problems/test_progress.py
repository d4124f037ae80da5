"""What was practised is kept, adds up, goes to another machine; every fault of the files is one sentence."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems.practice_lists import PATTERNS, PracticeList, Section
from problems.progress import Progress, ProgressError
from problems.progress_tables import MIGRATIONS
from problems.records import (
    Attempt,
    Draft,
    ImportSummary,
    Interview,
    KeptGrowth,
    OwnCase,
    ProblemInfo,
    ProblemStatus,
    Rating,
    Tally,
    digest_of,
)

NOW = datetime(2026, 11, 3, 18, 20, 31, 123_000, tzinfo=UTC)
VERSIONS = Path(__file__).parent / "progress"
"""What each released version wrote: `1.sql`, … A new version adds its own; these never change."""


def attempt(**changes: Any) -> Attempt:
    given: dict[str, Any] = {
        "problem": "lone-sock",
        "language": "python",
        "source": "print(1)\n",
        "verdict": "accepted",
        "passed": 15,
        "total": 15,
        "wall_ms": 12.5,
        "when": NOW,
    }
    return Attempt(**given | changes)


def growth(source: str = "print(1)\n", **changes: Any) -> KeptGrowth:
    given: dict[str, Any] = {"problem": "lone-sock", "language": "python", "digest": digest_of(source), "when": NOW}
    return KeptGrowth(**given | changes)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def progress(tmp_path: Path, told: list[str]) -> Progress:
    return Progress(told.append, tmp_path / "state" / "progress.sqlite3")


def other(progress: Progress) -> Progress:
    """Another machine's."""
    return Progress(print, progress.path.parent / "other" / "progress.sqlite3")


def fill(progress: Progress) -> None:
    """Something of each kind."""
    odd = attempt(
        id="b", source="x = '\ud800\r\n'", cpu_ms=9.5, memory_bytes=1 << 40, interview=Interview(allowed_s=1, used_s=2)
    )
    progress.add(attempt(id="a", verdict="wrong_answer", passed=3, wall_ms=None))
    progress.add(odd)
    progress.save_draft(Draft(problem="lone-sock", language="go", source="func\ud800", stdin="1\n", when=NOW))
    progress.add_case(OwnCase(id="c", problem="lone-sock", name="mine", input=b"1\n\xff", answer=b"2\n", when=NOW))
    progress.add_case(OwnCase(id="d", problem="lone-sock", name="mine", input=b"", when=NOW + timedelta(1)))
    progress.open_hints("lone-sock", 2)
    progress.rate("lone-sock", "good", NOW)
    progress.add_growth(growth(cpu="n log n"))


def everything(progress: Progress) -> tuple[object, ...]:
    problem = "lone-sock"
    return (
        progress.attempts(),
        progress.drafts(problem),
        progress.superseded_drafts(problem),
        progress.cases(problem),
        progress.hints(problem),
        progress.statuses(),
    )


# ------------------------------------------------------------------------------------ what is kept


def test_an_attempt_comes_back_with_everything_the_newest_first(progress: Progress) -> None:
    zone = timezone(timedelta(hours=1))
    late = attempt(
        source="int x;\r\n\ud800",
        cpu_ms=8.0,
        memory_bytes=1 << 40,
        when=datetime(2026, 11, 3, 23, 20, 31, 123_456, tzinfo=zone),
        interview=Interview(allowed_s=1200, used_s=1200),
    )
    early = attempt(problem="frog-fees", verdict="", wall_ms=None)

    for one in (late, early, late):
        progress.add(one)

    assert progress.attempts() == [replace(late, when=datetime(2026, 11, 3, 22, 20, 31, 123_000, tzinfo=UTC)), early]
    assert progress.attempts("frog-fees") == [early]
    assert progress.attempts(limit=1)[0].id == late.id


@pytest.mark.parametrize(("used", "in_time"), [(1199.5, True), (1200, True), (1200.5, False)])
def test_an_interview_says_whether_it_was_in_time(used: float, in_time: bool) -> None:
    assert Interview(allowed_s=1200, used_s=used).in_time is in_time


def test_the_list_knows_of_each_problem_how_it_stands(progress: Progress) -> None:
    progress.add(attempt(id="slow", wall_ms=80.0))
    progress.add(attempt(id="fast", wall_ms=12.0, language="cpp", when=NOW + timedelta(1)))
    progress.add(attempt(verdict="wrong_answer", wall_ms=1.0))
    progress.add(attempt(problem="frog-fees", verdict="time_limit"))
    card = progress.rate("lone-sock", "good", NOW)
    progress.open_hints("exact-change", 1)

    standings = progress.statuses()

    sock = standings["lone-sock"]
    assert (sock.status, sock.attempts, sock.last, sock.card) == ("solved", 3, NOW + timedelta(1), card)
    assert sock.best
    assert (sock.best.attempt, sock.best.language, sock.best.wall_ms) == ("fast", "cpp", 12.0)
    assert standings["frog-fees"] == ProblemStatus(problem="frog-fees", status="tried", attempts=1, last=NOW)
    assert standings["exact-change"] == ProblemStatus(problem="exact-change", hints=1)
    assert progress.status("never") == ProblemStatus(problem="never")
    assert {language: best.attempt for language, best in progress.bests("lone-sock").items()} == {
        "cpp": "fast",
        "python": "slow",
    }


def test_each_problem_and_language_keeps_its_own_draft(progress: Progress) -> None:
    first = Draft(problem="lone-sock", language="python", source="a\ud800", stdin="1", when=NOW)
    second = replace(first, language="go", source="b", when=NOW + timedelta(seconds=1))
    for draft in (first, replace(second, source="older"), second, replace(first, problem="frog-fees")):
        progress.save_draft(draft)

    assert progress.drafts("lone-sock") == [second, first]
    assert progress.draft("lone-sock", "python") == first
    progress.forget_draft("lone-sock", "python")
    progress.forget_draft("lone-sock", "python")
    assert progress.draft("lone-sock", "python") is None
    assert progress.draft("frog-fees", "python")


def test_two_apps_that_change_one_draft_lose_neither_text(progress: Progress) -> None:
    def draft(source: str, seconds: int) -> Draft:
        return Draft(problem="lone-sock", language="python", source=source, when=NOW + timedelta(seconds=seconds))

    read = draft("both have read it", 0)
    assert progress.update_draft(read, None) is None
    mine, theirs = draft("mine", 1), draft("theirs", 2)
    assert progress.update_draft(mine, read) is None
    assert progress.update_draft(theirs, read) == mine, "the second one is told"
    assert progress.update_draft(more := draft("more of theirs", 3), theirs) is None
    assert progress.update_draft(last := draft("more of mine", 4), mine) == more

    assert progress.drafts("lone-sock") == [last]
    assert progress.superseded_drafts("lone-sock") == [more], "one for each other app, its latest"
    assert progress.update_draft(draft("more of mine", 5), None) is None, "the same text displaces nothing"


def test_cases_of_ones_own_stay_with_the_problem_and_can_be_taken_back(progress: Progress) -> None:
    judged = OwnCase(problem="lone-sock", name="", input=b"\xff", answer=b"", when=NOW)
    only_run = OwnCase(problem="lone-sock", name="big", input=b"2\n", when=NOW)
    for case in (judged, only_run, replace(judged, id="x", problem="frog-fees")):
        progress.add_case(case)

    assert progress.cases("lone-sock") == [judged, only_run]
    progress.delete_case(judged.id)
    assert progress.cases("lone-sock") == [only_run]
    progress.add_case(judged)
    assert {case.id for case in progress.cases("lone-sock")} == {judged.id, only_run.id}
    assert judged.case
    assert (judged.case.input, judged.case.answer) == (b"\xff", b"")
    assert only_run.case is None


def test_a_number_that_another_case_has_for_a_name_is_not_given_twice(progress: Progress, tmp_path: Path) -> None:
    first, second = (progress.add_case(OwnCase(problem="lone-sock", name="1", input=given)) for given in (b"1", b"2"))
    assert (first.name, second.name) == ("1", "2")
    assert progress.add_case(OwnCase(problem="else", name="1", input=b"")).name == "1", "names are a problem's own"
    progress.export(tmp_path / "taken.json")
    other = Progress(print, tmp_path / "other.sqlite3")
    other.add_case(OwnCase(problem="lone-sock", name="1", input=b"3"))
    assert other.import_file(tmp_path / "taken.json").cases == 3
    assert sorted(case.name for case in other.cases("lone-sock")) == ["1", "2", "3"]
    assert not other.import_file(tmp_path / "taken.json"), "the second time nothing is new"


def test_hints_that_are_open_stay_open(progress: Progress) -> None:
    counts = []
    for count in (1, 3, 2):
        progress.open_hints("lone-sock", count)
        counts.append(progress.hints("lone-sock"))

    assert counts == [1, 3, 3]
    assert progress.hints("frog-fees") == 0


# -------------------------------------------------------------------------------------- repetition


def test_the_better_it_went_the_later_it_comes_again_and_as_the_keys_promised(progress: Progress) -> None:
    progress.rate("lone-sock", "good", NOW)
    later = NOW + timedelta(days=3)

    choices = progress.choices("lone-sock", later)

    assert list(choices) == ["again", "hard", "good", "easy"]
    assert timedelta(days=1) <= choices["again"] < choices["hard"] < choices["good"] < choices["easy"]
    card = progress.rate("lone-sock", "hard", later)
    assert card.due == later + choices["hard"]
    assert (card.reviews, card.reviewed) == (2, later)


def test_due_today_is_what_falls_before_midnight_where_the_user_is(progress: Progress) -> None:
    tokyo, honolulu = ZoneInfo("Asia/Tokyo"), ZoneInfo("Pacific/Honolulu")
    card = progress.rate("lone-sock", "again", NOW)  # 18:20 UTC, the next day
    progress.rate("frog-fees", "easy", NOW)
    at = card.due.replace(hour=13)

    assert progress.due(at, tokyo) == []  # 22:00 there; it is due at 3:20 of the next day
    assert progress.due(at, honolulu) == [card]
    assert progress.due(at + timedelta(hours=3), tokyo) == [card]
    assert [card.problem for card in progress.due(at + timedelta(days=90), UTC)] == ["lone-sock", "frog-fees"]


def test_hundreds_of_ratings_add_up_to_a_card(progress: Progress) -> None:
    ratings: tuple[Rating, ...] = ("easy", "again", "good", "hard") * 10 + ("easy",) * 100
    for number, rating in enumerate(ratings):
        card = progress.rate("lone-sock", rating, NOW + timedelta(hours=number))

    assert card.reviews == 140
    assert card.due > NOW


# -------------------------------------------------------------------------------------- statistics


def test_statistics_count_days_and_streaks_in_the_users_time_zone(progress: Progress) -> None:
    day = datetime(2026, 11, 1, 23, 30, tzinfo=UTC)  # the 2nd in Berlin
    berlin = ZoneInfo("Europe/Berlin")
    for days in (0, 1, 3, 4):
        progress.add(attempt(when=day + timedelta(days=days)))
    progress.add(attempt(verdict="wrong_answer", when=day))
    progress.rate("lone-sock", "good", day + timedelta(days=5))

    found = [progress.statistics({}, day + timedelta(days=days), berlin) for days in (4, 5, 6, 7)]

    last = found[-1]
    assert last.today == date(2026, 11, 9)
    assert {day.day: (done.attempts, done.solved, done.reviews) for day, done in last.days.items()} == {
        2: (2, 1, 0),
        3: (1, 1, 0),
        5: (1, 1, 0),
        6: (1, 1, 0),
        7: (0, 0, 1),
    }
    assert [one.streak for one in found] == [4, 5, 5, 5], "a missed day freezes it"
    assert [(one.recent, one.of_recent) for one in found] == [(4, 5), (5, 6), (5, 7), (5, 8)]


def test_a_week_without_practice_ends_a_streak_and_a_day_less_does_not(progress: Progress) -> None:
    for days in (0, 7, 15, 16):
        progress.add(attempt(when=NOW + timedelta(days=days)))

    found = [progress.statistics({}, NOW + timedelta(days=days), UTC) for days in (16, 23, 24)]

    assert [one.streak for one in found] == [2, 2, 0]
    assert [one.longest_streak for one in found] == [2, 2, 2]
    assert [(one.recent, one.of_recent) for one in found] == [(3, 14), (2, 14), (2, 14)]


def test_the_first_accepted_attempt_says_when_a_problem_was_solved(progress: Progress) -> None:
    for days, verdict in ((0, "wrong_answer"), (1, "accepted"), (2, "accepted")):
        progress.add(attempt(when=NOW + timedelta(days=days), verdict=verdict))
    progress.add(attempt(problem="frog-fees", verdict="wrong_answer"))

    assert progress.status("lone-sock").first_solved == NOW + timedelta(days=1)
    assert progress.status("frog-fees").first_solved is None


def test_statistics_say_for_which_solved_problems_the_best_class_is_reached(progress: Progress) -> None:
    info = {name: ProblemInfo(growth="n log n") for name in ("best", "better", "slow", "unknown", "none", "tried")}
    found = [progress.statistics(info, NOW).growth]
    for name in info:
        progress.add(attempt(problem=name, verdict="wrong_answer" if name == "tried" else "accepted"))
    progress.add(attempt(problem="slow", source="fast, but wrong", verdict="wrong_answer"))
    classes: dict[str, Any] = {"best": "n log n", "better": "n", "slow": "n^2", "unknown": None, "tried": "n"}
    for name, cpu in classes.items():
        progress.add_growth(growth(problem=name, cpu=cpu))
    progress.add_growth(growth(problem="unknown", cpu_fits=("n^2", "n^2 log n")))
    progress.add_growth(growth("fast, but wrong", problem="slow", cpu="n"))

    found += [progress.statistics({**info, "other": ProblemInfo()}, NOW).growth]

    assert [[tuple_of(tally) for tally in one] for one in found] == [[], [("n log n", 2, 4, 5)]]


def test_statistics_say_how_far_one_is_by_topic_difficulty_and_language(progress: Progress) -> None:
    problems = {
        "lone-sock": ProblemInfo(difficulty="hard", topics=("hashing", "bits"), category="bits"),
        "frog-fees": ProblemInfo(difficulty="easy", topics=("bits",), category="one-dimensional-dp"),
        "hello": ProblemInfo(),
    }
    progress.add(attempt(interview=Interview(allowed_s=9, used_s=8)))
    progress.add(attempt(language="go", interview=Interview(allowed_s=9, used_s=10)))
    progress.add(attempt(problem="frog-fees", verdict="wrong_answer", interview=Interview(allowed_s=9, used_s=1)))
    progress.add(attempt(problem="gone"))

    week = PracticeList(
        name=PATTERNS,
        title="The patterns",
        purpose="",
        license="",
        sections=(Section("Bits", ("lone-sock", "frog-fees")), Section("Trees", ("hello",))),
        path=Path("x"),
    )

    found = progress.statistics(problems, NOW, lists=[week])

    assert [tuple_of(share) for share in found.lists] == [("The patterns", 1, 2, 3)]
    categories = [("One-dimensional DP", 0, 1, 1), ("Bits", 1, 1, 1), ("", 0, 0, 1)]
    assert [tuple_of(share) for share in found.categories] == categories
    assert progress.statistics({"hello": ProblemInfo()}, NOW).categories == ()
    assert (found.attempts, found.solved, found.total) == (4, 2, 3)
    assert (found.in_time, found.interviews) == (1, 2)
    assert [tuple_of(share) for share in found.topics] == [("bits", 1, 2, 2), ("hashing", 1, 1, 1), ("", 0, 0, 1)]
    assert [tuple_of(share) for share in found.difficulties] == [("easy", 0, 1, 1), ("hard", 1, 1, 1), ("", 0, 0, 1)]
    assert [tuple_of(share) for share in found.languages] == [("python", 2, 3, 3), ("go", 1, 1, 3)]


def tuple_of(share: Tally) -> tuple[str, int, int, int]:
    return share.name, share.solved, share.tried, share.total


# ------------------------------------------------------------------------------ to another machine


def test_what_is_exported_comes_back_whole_on_another_machine(progress: Progress, tmp_path: Path) -> None:
    fill(progress)
    file = tmp_path / "progress.json"

    assert progress.export(file) == 2
    there = other(progress)
    assert there.import_file(file) == ImportSummary(attempts=2, reviews=1, cases=2, drafts=1, hints=1, measurements=1)

    assert everything(there) == everything(progress)
    assert not there.import_file(file)  # once more changes nothing
    assert everything(there) == everything(progress)


def test_what_two_machines_have_adds_up_and_no_draft_is_lost(progress: Progress, tmp_path: Path) -> None:
    here, there, file = progress, other(progress), tmp_path / "progress.json"
    draft = Draft(problem="lone-sock", language="python", source="old", when=NOW)
    here.save_draft(draft)
    there.save_draft(replace(draft, source="new", when=NOW + timedelta(1)))
    here.rate("lone-sock", "good", NOW)
    there.rate("lone-sock", "easy", NOW + timedelta(2))
    here.open_hints("lone-sock", 3)
    there.open_hints("lone-sock", 1)
    there.add(attempt())

    there.export(file)
    assert here.import_file(file) == ImportSummary(attempts=1, reviews=1, drafts=1)
    here.export(file, replace=True)
    assert there.import_file(file) == ImportSummary(reviews=1, drafts=1, hints=1)

    assert everything(here) == everything(there)
    assert [one.source for one in here.drafts("lone-sock")] == ["new"]
    assert [one.source for one in here.superseded_drafts("lone-sock")] == ["old"]
    assert here.status("lone-sock").card == there.status("lone-sock").card
    assert not here.import_file(file)


def test_an_older_draft_goes_aside_and_the_newer_one_stays(progress: Progress, tmp_path: Path) -> None:
    there, file = other(progress), tmp_path / "progress.json"
    draft = Draft(problem="lone-sock", language="python", source="old", stdin="1", when=NOW)
    there.save_draft(draft)
    there.export(file)
    newer = replace(draft, source="new", when=NOW + timedelta(1))
    progress.save_draft(newer)

    assert progress.import_file(file) == ImportSummary(drafts=1)
    assert not progress.import_file(file)

    assert progress.drafts("lone-sock") == [newer]
    assert progress.superseded_drafts("lone-sock") == [draft]


def test_an_export_replaces_no_file_unasked_and_leaves_no_half(progress: Progress, tmp_path: Path) -> None:
    file = tmp_path / "progress.json"
    file.write_text("mine")

    with pytest.raises(ProgressError, match="already exists; name another file"):
        progress.export(file)
    assert file.read_text() == "mine"
    with pytest.raises(ProgressError, match="cannot be written: No such file or directory"):
        progress.export(tmp_path / "no" / "progress.json")
    progress.export(file, replace=True)
    assert json.loads(file.read_text())["schema"] == 1
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["progress.json"]


def changed(**keys: Any) -> Callable[[dict[str, Any]], object]:
    return lambda told: told | keys


def in_attempt(**keys: Any) -> Callable[[dict[str, Any]], object]:
    return lambda told: told | {"attempts": [told["attempts"][0], told["attempts"][1] | keys]}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda told: None, "is not exported progress"),
        (lambda told: [told], "is not exported progress"),
        (changed(what="history"), "is not exported progress"),
        (changed(schema=2), "another version of code-runner"),
        (changed(attempts=3), "damaged, nothing was imported: attempts: expected `array`"),
        (in_attempt(source=None), r"attempts\[1\].source: expected `str`, got `null`"),
        (in_attempt(when="2026-11-03T18:20:31"), r"attempts\[1\].when"),
        (in_attempt(when="9999-12-31T23:59:59Z"), "a number in it is too large"),
        (in_attempt(memory_bytes=1 << 63), "a number in it is too large"),
        (in_attempt(total="many"), r"attempts\[1\].total: expected `int`, got `str`"),
        (changed(reviews=[{"problem": "x", "rating": "fine"}]), r"reviews\[0\].rating"),
        (changed(hints={"x": -1}), "hints"),
    ],
)
def test_a_wrong_export_is_one_sentence_and_nothing_of_it_is_taken(
    progress: Progress, tmp_path: Path, change: Callable[[dict[str, Any]], object], sentence: str
) -> None:
    fill(progress)
    file = tmp_path / "progress.json"
    progress.export(file)
    file.write_text(json.dumps(change(json.loads(file.read_text()))))
    there = other(progress)

    with pytest.raises(ProgressError, match=sentence) as caught:
        there.import_file(file)

    assert "\n" not in str(caught.value)
    assert there.attempts() == []


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe\xfa", b"[" * 100_000, b'{"a": NaN}', b'{"what":\n', b"9" * 5000])
def test_what_is_no_json_is_one_sentence(progress: Progress, tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "progress.json"
    file.write_bytes(raw)

    with pytest.raises(ProgressError, match="is not JSON"):
        progress.import_file(file)
    with pytest.raises(ProgressError, match="is not a file"):
        progress.import_file(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda some: st.lists(some, max_size=3) | st.dictionaries(st.text(), some, max_size=3),
    max_leaves=5,
)


@settings(max_examples=30)
@given(data=st.data())
def test_no_change_in_an_exported_file_raises_anything_but_a_sentence(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        progress = Progress(print, Path(folder) / "progress.sqlite3")
        fill(progress)
        file = Path(folder) / "progress.json"
        progress.export(file)
        told = json.loads(file.read_text())
        table = told[data.draw(st.sampled_from(["attempts", "reviews", "cases", "drafts"]))]
        table[0][data.draw(st.sampled_from(sorted(table[0])))] = data.draw(JSON)
        file.write_text(json.dumps(told))
        with suppress(ProgressError):
            progress.import_file(file)
            progress.export(file, replace=True)
        everything(progress)
        progress.statistics({}, NOW)
        progress.due(NOW)


def test_an_interview_that_is_under_way_is_kept_until_it_is_over(progress: Progress) -> None:
    progress.save_interview("lone-sock", Interview(allowed_s=900, used_s=5))
    progress.save_interview("lone-sock", Interview(allowed_s=900, used_s=61.5))
    assert other(progress).interview("lone-sock") is None
    assert Progress(print, progress.path).interview("lone-sock") == Interview(allowed_s=900, used_s=61.5)
    progress.save_interview("lone-sock", None)
    progress.save_interview("lone-sock", None)
    assert progress.interview("lone-sock") is None


def test_a_growth_class_belongs_to_the_attempts_with_its_source(progress: Progress) -> None:
    measured, other_language, edited = attempt(), attempt(language="go"), attempt(source="print( 1)\n")
    for one in (measured, other_language, edited):
        progress.add(one)
    progress.add_growth(growth(cpu="n log n"))
    progress.add_growth(growth("x = '\ud800'", cpu="n"))

    kept = progress.kept_attempts("lone-sock")

    assert kept.growth_of(measured) == growth(cpu="n log n")
    assert kept.growth_of(other_language) is kept.growth_of(edited) is None
    assert progress.kept_attempts("frog-fees").growths == ()


def test_what_cannot_be_told_today_does_not_take_away_what_was_told(progress: Progress) -> None:
    later = NOW + timedelta(1)
    progress.add_growth(growth(cpu="n", memory="n"))
    progress.add_growth(growth(cpu="n log n", when=later))

    assert progress.kept_attempts("lone-sock").growths == (growth(cpu="n log n", memory="n", when=later),)
    assert growth(cpu="n").joined(growth(when=later)) == growth(when=later).joined(growth(cpu="n"))


def test_the_classes_that_are_left_are_kept_with_a_class_that_cannot_be_told(progress: Progress) -> None:
    progress.add_growth(growth(cpu_fits=("n", "n log n"), memory="n", memory_fits=("n",)))
    progress.add_growth(growth(when=NOW + timedelta(1)))

    [one] = progress.kept_attempts("lone-sock").growths
    assert (one.cpu, one.cpu_fits, one.memory, one.memory_fits) == (None, ("n", "n log n"), "n", ("n",))
    assert one.least == "n"

    progress.add_growth(growth(cpu="n log n", cpu_fits=("n log n",), when=NOW + timedelta(2)))
    [one] = progress.kept_attempts("lone-sock").growths
    assert (one.cpu, one.cpu_fits, one.memory) == ("n log n", ("n log n",), "n")


def test_growth_classes_go_to_another_machine_and_back(progress: Progress, tmp_path: Path) -> None:
    there, file = other(progress), tmp_path / "progress.json"
    there.add_growth(growth(cpu="n", memory="n", when=NOW + timedelta(1)))
    progress.add_growth(growth(cpu="n^2"))
    progress.add_growth(growth("2", cpu="2^n"))

    progress.export(file)
    assert there.import_file(file) == ImportSummary(measurements=1)
    there.export(file, replace=True)
    assert progress.import_file(file) == ImportSummary(measurements=1)
    assert not progress.import_file(file)

    here, others = (set(one.kept_attempts("lone-sock").growths) for one in (progress, there))
    assert here == others == {growth(cpu="n", memory="n", when=NOW + timedelta(1)), growth("2", cpu="2^n")}


def test_a_class_that_is_none_is_left_out(progress: Progress) -> None:
    progress.add_growth(growth(cpu="n"))
    with closing(sqlite3.connect(progress.path)) as file:
        file.execute("UPDATE growths SET cpu = 'n^7'")
        file.commit()

    assert progress.kept_attempts("lone-sock").growths == ()


@pytest.mark.parametrize(
    ("files", "same"),
    [
        ({"solution.py": b"print(1)\n"}, True),
        ({"other.py": b"print(1)\n"}, True),
        ({"solution.py": b"print(1)"}, False),
        ({"solution.py": b"print(1)\n", "more.py": b""}, False),
    ],
)
def test_a_file_has_the_digest_of_its_text(files: dict[str, bytes], *, same: bool) -> None:
    assert (digest_of(files) == digest_of("print(1)\n")) is same
    assert digest_of(dict(reversed(files.items()))) == digest_of(files)


# ------------------------------------------------------------------------------ the file's versions


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_file_of_each_version_is_migrated_and_keeps_everything(
    version: int, progress: Progress, told: list[str]
) -> None:
    progress.path.parent.mkdir()
    with closing(sqlite3.connect(progress.path)) as connection:
        connection.executescript((VERSIONS / f"{version}.sql").read_text())
        connection.execute(f"PRAGMA user_version = {version}")
    fresh = other(progress)
    fill(fresh)

    assert everything(progress) == everything(fresh)
    assert progress.interview("lone-sock") == (Interview(allowed_s=900, used_s=61.5) if version > 1 else None)
    assert progress.kept_attempts("lone-sock").growths == ((growth(cpu="n log n"),) if version > 4 else ())
    assert told == []
    with closing(sqlite3.connect(progress.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    with closing(sqlite3.connect(fresh.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_processes_write_at_the_same_time(progress: Progress) -> None:
    code = (
        "import sys; from pathlib import Path; from problems.progress import Attempt, Draft, Progress\n"
        "progress = Progress(print, Path(sys.argv[1]))\n"
        "for n in range(15):\n"
        "    progress.add(Attempt(problem='p', language='c', source='', verdict='', passed=0, total=n))\n"
        "    progress.save_draft(Draft(problem='p', language=sys.argv[2], source=str(n)))\n"
        "    progress.rate('p', 'good')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(progress.path), str(n)]) for n in range(3)]

    assert [one.wait(60) for one in running] == [0, 0, 0]
    standing = progress.status("p")
    assert standing.card
    assert (standing.attempts, standing.card.reviews) == (45, 45)
    assert [draft.source for draft in progress.drafts("p")] == ["14"] * 3


# ------------------------------------------------------------------------------------------ faults


def test_a_locked_file_is_waited_for_and_then_told(progress: Progress, monkeypatch: pytest.MonkeyPatch) -> None:
    progress.add(attempt())
    assert progress._file.busy_s == 5
    monkeypatch.setattr(progress._file, "busy_s", 0.05)
    with closing(sqlite3.connect(progress.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")

        with pytest.raises(ProgressError, match=r"Your progress is off: .* is locked by another program; try again"):
            progress.add(attempt())
        connection.execute("COMMIT")

    progress.add(attempt())
    assert len(progress.attempts()) == 2


def test_a_newer_file_is_left_as_it_is(progress: Progress, told: list[str], tmp_path: Path) -> None:
    fill(progress)
    progress.export(tmp_path / "progress.json")
    with closing(sqlite3.connect(progress.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = progress.path.read_bytes()

    calls: list[Callable[[], object]] = [
        progress.statuses,
        lambda: progress.add(attempt()),
        lambda: progress.rate("lone-sock", "good"),
        lambda: progress.import_file(tmp_path / "progress.json"),
    ]
    for call in calls:
        with pytest.raises(ProgressError, match="by a newer code-runner and is left as it is; upgrade"):
            call()

    assert progress.path.read_bytes() == before
    assert told == []


def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(progress: Progress, told: list[str]) -> None:
    progress.path.parent.mkdir()
    for damage in (b"no database" * 100, b"nor is this" * 100):
        progress.path.write_bytes(damage)
        progress.add(attempt())
        assert len(progress.attempts()) == 1

    asides = sorted(progress.path.parent.glob("progress.sqlite3.damaged-*"))
    assert [path.read_bytes()[:2] for path in asides] == [b"no", b"no"]
    assert len(asides) == len(told) == 2
    assert told[0] == f"Your progress was damaged: it is kept as {asides[0]}, and a new one was started."


def test_a_row_that_was_damaged_unseen_is_left_out_and_the_others_stay(progress: Progress) -> None:
    fill(progress)
    with closing(sqlite3.connect(progress.path)) as connection:
        for statement in (
            "UPDATE attempts SET source = 5 WHERE id = 'a'",
            "UPDATE cases SET input = 'text' WHERE id = 'c'",
            "INSERT INTO reviews VALUES ('r', 'lone-sock', 5, 'fine')",
            f"INSERT INTO reviews VALUES ('s', 'lone-sock', {1 << 62}, 'good')",
            "INSERT INTO hints VALUES ('frog-fees', 'many')",
        ):
            connection.execute(statement)
        connection.commit()

    assert [one.id for one in progress.attempts()] == ["b"]
    assert [one.id for one in progress.cases("lone-sock")] == ["d"]
    assert progress.hints("lone-sock") == 2
    card = progress.status("lone-sock").card
    assert card
    assert card.reviews == 1


def test_an_attempt_is_named_deleted_and_brought_back_and_a_damaged_one_is_counted(progress: Progress) -> None:
    fill(progress)
    progress.name_attempt("b", "heap \ud800")
    [newest, oldest] = progress.kept_attempts("lone-sock").attempts
    assert (newest.id, newest.name, oldest.name) == ("b", "heap ?", "")
    progress.delete_attempt("b")
    progress.delete_attempt("no such attempt")
    assert [one.id for one in progress.attempts()] == ["a"]
    assert progress.status("lone-sock").status == "tried"
    progress.add(newest)
    assert progress.kept_attempts("lone-sock").attempts[0] == newest

    with closing(sqlite3.connect(progress.path)) as connection:
        connection.execute("UPDATE attempts SET source = 5 WHERE id = 'a'")
        connection.commit()
    kept = progress.kept_attempts("lone-sock")
    assert ([one.id for one in kept.attempts], kept.unreadable) == (["b"], 1)
    assert progress.kept_attempts("frog-fees").unreadable == 0


@given(garbage=st.binary(max_size=5000))
def test_no_garbage_file_raises_anything_but_a_sentence(garbage: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        path.write_bytes(garbage)
        progress = Progress(lambda sentence: None, path)
        progress.add(attempt())

        assert len(progress.attempts()) == 1


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real file."""
    progress = Progress(print, tmp_path_factory.mktemp("whole") / "progress.sqlite3")
    fill(progress)
    for number in range(20):
        progress.add(attempt(source="x" * 1000, when=NOW + timedelta(hours=number)))
    return progress.path.read_bytes()


@settings(max_examples=60)
@given(seed=st.integers(0, 1 << 32), flips=st.integers(1, 60), cut=st.booleans())
def test_no_damage_in_a_real_file_raises_anything_but_a_sentence(
    whole: bytes, seed: int, flips: int, cut: bool
) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        raw = bytearray(whole)
        for _ in range(flips):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.randrange(len(raw))] if cut else raw)
        progress = Progress(lambda sentence: None, path)
        calls: list[Callable[[], object]] = [
            lambda: everything(progress),
            lambda: progress.kept_attempts("lone-sock"),
            lambda: progress.due(NOW),
            lambda: progress.statistics({}, NOW),
            lambda: progress.export(Path(folder) / "p.json", replace=True),
            lambda: progress.rate("lone-sock", "easy"),
            lambda: progress.save_draft(Draft(problem="lone-sock", language="go", source="")),
            lambda: progress.import_file(Path(folder) / "p.json"),
        ]
        for call in calls:
            with suppress(ProgressError):
                call()
