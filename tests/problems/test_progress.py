"""What was practised is kept, comes back, and is repeated in time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from problems.progress import Progress
from problems.records import (
    Draft,
    Interview,
    OwnCase,
    ProblemStatus,
    Rating,
    digest_of,
)
from tests.support.progress import NOW, attempt, fill, growth, other


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


def test_an_interview_that_is_under_way_is_kept_until_it_is_over(progress: Progress) -> None:
    progress.save_interview("lone-sock", Interview(allowed_s=900, used_s=5))
    progress.save_interview("lone-sock", Interview(allowed_s=900, used_s=61.5))
    assert other(progress).interview("lone-sock") is None
    assert Progress(print, progress.path).interview("lone-sock") == Interview(allowed_s=900, used_s=61.5)
    progress.save_interview("lone-sock", None)
    progress.save_interview("lone-sock", None)
    assert progress.interview("lone-sock") is None


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


# ---------------------------------------------------------------------------------------- repetition


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


# ------------------------------------------------------------------------------------ growth classes


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
