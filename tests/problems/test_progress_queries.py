"""What the practice store comes to: days, streaks, solved problems, classes reached."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from problems.practice_lists import PATTERNS, PracticeList, Section
from problems.progress import Progress
from problems.records import (
    Interview,
    ProblemInfo,
    Tally,
)
from tests.support.progress import NOW, attempt, growth


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
