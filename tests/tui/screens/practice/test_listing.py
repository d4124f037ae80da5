"""Test the list of problems and the statistics through their keys."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from problems import package
from problems.problem import Problem
from problems.progress import Progress
from problems.records import Attempt, Day, ProblemStatus, Status, Tally
from tests.support.scripted import scripted
from tests.tui.conftest import ready, told, until
from tests.tui.screens.practice.bank import PRACTICE, SMALL, WIDE, bank, practice
from tui.app import CodeRunner
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.problem_table import Entry, about
from tui.screens.practice.statistics import StatisticsScreen, calendar, growth
from tui.screens.workbench.screen import Workbench

KIND = """\
category: advanced-graphs
pattern: two searches, one forwards
minutes: 45
style: [onsite]
"""


def named(name: str, *, difficulty: str = "easy", topics: str = "arrays", more: str = "") -> dict[str, str | None]:
    """Return the files that give a package this name, difficulty and topics, and `more` keys."""
    words = more + PRACTICE.replace("easy", difficulty).replace("arrays, hashing", topics)
    return {"problem.yaml": f"problem_format_version: 2025-09\nname: {name}\nuuid: 1\n", "practice.yaml": words}


def three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(
        tmp_path / "bank",
        monkeypatch,
        apple=named("Apple", difficulty="hard", topics="graphs", more=KIND),
        pear=named("Pear"),
        plum=named("Plum", difficulty="medium", topics="arrays, heaps"),
    )


def titles(app_list: object) -> list[str]:
    return [entry.problem.name for entry in app_list.list.entries]  # type: ignore[attr-defined]  # a PracticeScreen


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_due_problems_come_first_and_the_rest_by_difficulty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    three(tmp_path, monkeypatch)
    progress = Progress(print)
    long_ago = datetime.now(UTC) - timedelta(days=60)
    accepted = Attempt(
        problem="apple", language="python", source="", verdict="accepted", passed=3, total=3, wall_ms=21, when=long_ago
    )
    progress.add(accepted)
    progress.rate("apple", "good", long_ago)
    async with practice(size) as app:
        assert titles(app.list) == ["Apple", "Pear", "Plum"]
        assert "↻ today" in app.text
        assert "21 ms" in app.text
        assert "1 of 3 solved · 1 due today" in app.text


def test_a_pattern_is_shown_once_the_problem_is_solved() -> None:
    problem = package.read(package.find("gift-card-pair"))
    pattern = problem.practice.pattern
    assert pattern
    cases: tuple[tuple[Status, bool], ...] = (("new", False), ("tried", False), ("solved", True))
    for status, seen in cases:
        entry = Entry(problem, ProblemStatus(problem=problem.id, status=status), date(2026, 11, 30))
        assert (pattern in about(entry, str).plain) is seen


async def test_filters_narrow_the_list_and_escape_clears_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    three(tmp_path, monkeypatch)
    async with practice() as app:
        assert titles(app.list) == ["Pear", "Plum", "Apple"]
        await app.press("slash", *"advanced forwards onsite", "enter")
        assert titles(app.list) == ["Apple"]
        await app.see("Advanced graphs · about 45 min")
        await app.press("escape", "slash", *"heap medium", "enter")
        assert titles(app.list) == ["Plum"]
        await app.press("escape", "d", "d", "d")
        assert titles(app.list) == ["Apple"]
        await app.press("d", "t")
        assert titles(app.list) == ["Pear", "Plum"]
        await app.press("T", "s")
        assert "No problem matches" in app.text
        await app.press("escape")
        assert len(titles(app.list)) == 3
        await app.press("escape")
        assert isinstance(app.app.screen, Workbench)


async def test_f2_goes_back_one_screen_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(tmp_path / "bank", monkeypatch)
    async with practice() as app:
        await app.open()
        await app.press("f2")
        assert app.app.screen is app.list
        await app.press("f2")
        assert isinstance(app.app.screen, Workbench)
        await app.press("f1", "f2")
        assert "filter" in app.text, "a dialog keeps its keys"
        assert not any(isinstance(screen, ProblemScreen) for screen in app.app.screen_stack)


async def test_a_broken_package_is_reported_and_the_others_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "bank", monkeypatch, good={}, bad={"data/sample/1.ans": None})
    async with practice() as app:
        assert titles(app.list) == ["Twice"]
        assert "bad is left out: " in told(app.app)
        assert "1.ans" in told(app.app)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_many_broken_packages_are_one_notice_and_a_list_that_scrolls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    broken: dict[str, dict[str, str | None]] = {f"bad{number:02}": {"data/sample/1.ans": None} for number in range(40)}
    bank(tmp_path / "bank", monkeypatch, good={}, **broken)
    async with practice(size) as app:
        [notice] = app.app._notifications
        assert notice.message == "40 packages or lists are left out: they cannot be read. Ctrl+O x says why each."
        assert "1 problem · 40 left out" in app.text
        await app.press("ctrl+o", "x")
        await app.see("40 left out", "- bad00 is left out: ", "1.ans")
        assert "bad39" not in app.text
        await app.press("end")
        await app.see("- bad39 is left out: ")
        await app.press("escape")
        assert app.app.screen is app.list


async def test_titles_are_in_the_language_that_the_user_prefers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, config: Path
) -> None:
    (config / "config.toml").write_text('[practice]\nlanguage = "sv"\n')
    bank(tmp_path / "bank", monkeypatch, plum=named("{en: Plum, sv: Plommon}"), pear=named("{en: Pear, de: Birne}"))
    async with practice() as app:
        assert titles(app.list) == ["Pear", "Plommon"]
        await app.press("down")
        await app.open()
        await app.see("Plommon")


async def test_an_empty_list_says_how_to_import_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bank").mkdir()
    monkeypatch.setattr("problems.package.BANK", tmp_path / "bank")
    async with practice() as app:
        assert "code-runner problems import" in app.text


async def test_a_progress_file_of_a_newer_version_is_reported_and_problems_still_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: Path
) -> None:
    import sqlite3

    bank(tmp_path / "bank", monkeypatch)
    state.mkdir()
    with sqlite3.connect(state / "progress.sqlite3") as connection:
        connection.execute("PRAGMA user_version = 999")
    async with practice() as app:
        assert "newer" in told(app.app)
        screen = await app.open()
        assert "What you type here will not be saved." in told(app.app)
        await app.press("x")
        assert screen.editor_pane.sheet.editor.text.count("x") > 0
    assert sqlite3.connect(state / "progress.sqlite3").execute("PRAGMA user_version").fetchone() == (999,)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_statistics_show_days_topics_and_languages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    three(tmp_path, monkeypatch)
    progress = Progress(print)
    for problem, verdict in (("pear", "accepted"), ("plum", "wrong_answer")):
        progress.add(Attempt(problem=problem, language="go", source="", verdict=verdict, passed=1, total=3))
    async with practice(size) as app:
        await app.press("S")
        await app.see("1 of 3 solved · 2 attempts")
        assert isinstance(app.app.screen, StatisticsScreen)
        await app.press("pagedown")
        await app.see("Go ", "1 of 2 tried")
        await app.press("escape")
        assert [type(screen) for screen in app.app.screen_stack][1:] == [PracticeScreen]


async def test_empty_statistics_say_what_they_will_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(tmp_path / "bank", monkeypatch)
    async with practice() as app:
        await app.press("S")
        await app.see("Nothing has been judged yet.")


def test_statistics_say_how_to_measure_growth_and_then_which_class_is_reached() -> None:
    def lines(*tallies: Tally) -> list[str]:
        return [str(line) for line in growth(tallies, "Alt+K")]

    solved = Tally(name="n log n", solved=0, tried=0, total=4)
    for none in ((), (solved,)):
        assert lines(*none) == ["Growth class reached", "Not measured yet; Alt+K in a solved problem measures it."]
    _, row, *legend = lines(replace(solved, solved=1, tried=3))
    assert row.split() == ["n", "log", "n", "█" * 5 + "▒" * 10 + "─" * 5, "1", "of", "4"]
    assert [line[0] for line in legend] == ["█", "▒", "─"]


def test_the_calendar_ends_today_and_is_darker_for_more_activity() -> None:
    today = date(2026, 11, 24)  # a Tuesday
    rows = [
        str(row) for row in calendar(today, {today: Day(attempts=9), today - timedelta(days=1): Day(attempts=1)}, 45)
    ]
    monday, tuesday, wednesday = rows[1], rows[2], rows[3]
    assert monday.rstrip().endswith("░")
    assert tuesday.rstrip().endswith("█")
    assert len(wednesday.rstrip()) == len(tuesday.rstrip()) - 2, "tomorrow is not there yet"
    assert "Nov" in rows[0]


async def test_the_filter_keeps_its_focus_when_the_problems_arrive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three(tmp_path, monkeypatch)
    as_machine, _ = scripted()
    app = CodeRunner(machine=as_machine)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        reading = threading.Event()
        problems = app.services.practice.problems

        def slowly() -> tuple[list[Problem], list[str]]:
            reading.wait(10)
            return problems()

        app.services.practice.problems = slowly  # type: ignore[method-assign]  # as on a slow disk
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        await pilot.press("slash", *"twice")
        reading.set()
        screen = app.screen
        assert isinstance(screen, PracticeScreen)
        await until(pilot, lambda: screen._read)
        await pilot.press("s")
        assert screen._words.value == "twices", "typing continues in the filter"
