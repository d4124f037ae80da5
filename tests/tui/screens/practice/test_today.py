"""Test today's plan, the way from one problem to the next, and where practice opens."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.events import Paste

from problems.progress import Progress
from problems.records import Attempt
from tests.problems.conftest import Write
from tests.support.scripted import scripted
from tests.tui.conftest import ready, told, until
from tests.tui.screens.practice.bank import SMALL, WIDE, Practice, bank, practice
from tests.tui.screens.practice.test_listing import named, three, titles
from tui.app import CodeRunner
from tui.screens.practice.import_dialog import given_path
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.workbench.screen import Workbench

LIST = 'title = "Mine"\npurpose = "Before Friday."\n[[sections]]\ntitle = "All"\nproblems = ["plum", "apple"]\n'


def solve(problem: str, *, days: float = 0, rate: bool = False) -> None:
    """Note that the user solved a problem so many days ago."""
    progress, when = Progress(print), datetime.now(UTC) - timedelta(days=days)
    progress.add(Attempt(problem=problem, language="c", source="", verdict="accepted", passed=3, total=3, when=when))
    if rate:
        progress.rate(problem, "good", when)


@asynccontextmanager
async def started(destination: str) -> AsyncIterator[Practice]:
    """The app, as `code-runner practice` starts it, when it has got there."""
    as_machine, machine = scripted()
    app = CodeRunner(machine=as_machine, practice=destination)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        opened = Practice(app, machine, pilot)
        await opened.until(lambda: any(isinstance(one, PracticeScreen) and one._read for one in app.screen_stack))
        await until(pilot, lambda: not isinstance(app.screen, ProblemScreen) or app.screen.loaded)
        yield opened


def name_of(app: CodeRunner) -> str:
    """The id of the open problem, or ""."""
    return app.screen.problem.id if isinstance(app.screen, ProblemScreen) else ""


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_practice_opens_on_today_and_all_problems_are_an_arrow_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    three(tmp_path, monkeypatch)
    solve("apple", days=40, rate=True)
    async with practice(size, today=True) as app:
        assert titles(app.list) == ["Apple", "Pear", "Plum"]
        await app.see("Today: 1 to repeat, 2 new, about 1 h 10 min. n opens the next one.")
        assert "↻ repeat, 23 min" in app.text
        assert "welcome back" in app.text
        await app.press("right")
        await app.see("1 of 3 solved · 1 due today")
        await app.press("left")
        await app.see("Today: 1 to repeat")
        await app.press("d")
        assert "difficulty easy" in app.text, "a filter is for all problems"
        await app.press("escape", "escape")
        assert isinstance(app.app.screen, Workbench)


async def test_enter_after_accepted_rates_shows_the_editorial_and_goes_on_to_the_end_of_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three(tmp_path, monkeypatch)
    async with practice(today=True) as app:
        screen = await app.open()
        assert name_of(app.app) == "pear"
        await app.press("alt+e")
        await app.judge()
        await app.see("ACCEPTED", "Enter goes on")
        lines = screen.editor_pane.sheet.editor.text

        await app.press("enter")
        await app.see("How was it?", "Editorial", "Cancel")
        await app.press("d")
        await app.see("Add the number")
        await app.press("enter")
        await app.see("How was it?")
        await app.press("enter")
        await app.until(lambda: name_of(app.app) == "plum" and app.app.screen.loaded)  # type: ignore[attr-defined]  # a problem
        assert screen.editor_pane.sheet.editor.text == lines, "Enter has typed nothing"
        await app.until(lambda: "It comes back in 2 days" in told(app.app))

        await app.press("alt+e")
        await app.judge()
        await app.press("enter")
        await app.see("How was it?")
        await app.press("e")
        await app.until(lambda: app.app.screen is app.list and app.list.planning.plan.done == 2)
        await app.see("Today is done: 2 problems. n goes on with Apple, the next easy to hard.")
        assert "Today is done: 2 problems." in told(app.app)
        await app.press("n")
        await app.until(lambda: name_of(app.app) == "apple")


async def test_enter_is_a_new_line_again_once_the_user_moves_types_or_cancels(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(tmp_path / "bank", monkeypatch)
    async with practice(today=True) as app:
        screen = await app.open()
        for keys in (["up"], ["x"], ["enter", "escape"]):
            await app.press("alt+e")
            await app.judge()
            await app.see("Enter goes on")
            await app.press(*keys)
            await app.see("Alt+G rates it")
            rows = screen.editor_pane.sheet.editor.document.line_count
            await app.press("enter")
            assert screen.editor_pane.sheet.editor.document.line_count == rows + 1
            assert app.app.screen is screen
        await app.judge()
        await app.press("alt+r", "enter")
        assert app.app.screen is not screen, "in the cases it shows the case"
        assert "How was it?" not in app.text


async def test_the_list_to_follow_is_chosen_and_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: Path, config: Path
) -> None:
    three(tmp_path, monkeypatch)
    (config / "lists").mkdir()
    (config / "lists/mine.toml").write_text(LIST)
    (config / "lists/bad.toml").write_text("title = 1")
    solve("plum", days=3)
    async with practice(today=True) as app:
        await app.see("F list all, easy to hard")
        assert "bad.toml, title: expected text in quotes" in told(app.app)
        await app.press("F")
        await app.see("Mine", "1 of 2 solved", "Before Friday.")
        await app.press("escape")
        assert not (state / "practice.json").exists()
        await app.press("F", "enter")
        await app.see("F list Mine ▾ 1 of 2 solved")
        assert titles(app.list) == ["Apple"]
    assert json.loads((state / "practice.json").read_text()) == {"list": "mine"}

    solve("apple", days=3)
    async with practice(today=True) as app:
        await app.see("Nothing is due today. You have solved all of Mine: F chooses another list.")
        await app.press("n")
        assert "You have solved all of Mine" in told(app.app)


@pytest.mark.parametrize(
    ("destination", "problem", "words"),
    [
        ("today", "", "Today: 1 to repeat, 2 new"),
        ("next", "apple", ""),
        ("random", "plum", ""),
        ("due", "", "1 of 3 problems"),
        ("plum", "plum", ""),
    ],
)
async def test_the_command_line_opens_practice_where_it_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, destination: str, problem: str, words: str
) -> None:
    three(tmp_path, monkeypatch)
    monkeypatch.setattr("tui.screens.practice.listing.random.choice", lambda entries: entries[-1])
    solve("apple", days=40, rate=True)
    async with started(destination) as app:
        await app.until(lambda: name_of(app.app) == problem)
        await app.see(*filter(None, [words]))
        await app.press("f2")
        if problem:
            await app.until(lambda: app.app.screen is app.list)
            await app.press("right")
            assert name_of(app.app) == "", "it goes there once"


async def test_a_problem_that_has_gone_since_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(tmp_path / "bank", monkeypatch, pear=named("Pear"))
    async with started("plum") as app:
        assert "There is no problem plum any more." in told(app.app)


async def test_a_set_is_imported_and_the_list_says_what_was_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    bank(tmp_path / "bank", monkeypatch, pear=named("Pear"))
    write(name="my set/first")
    write({"data/secret/1.ans": None}, name="my set/second")
    async with practice() as app:
        await app.press("I", "x", "enter")
        await app.see("✗ There is nothing at this path.")
        await app.press("backspace")
        app.app.post_message(Paste(f"'{tmp_path}/my set'"))  # as terminals paste a dragged folder
        await app.press("enter")
        await app.see("1 problem imported, 1 left out.", "✓ first", "first: 3 cases", "✗ second", "1.ans")
        await app.press("enter")
        await app.until(lambda: app.app.screen is app.list and len(app.list.list.entries) == 2)
        await app.press("I", *str(tmp_path / "bank/pear/statement"), "enter")
        await app.see("holds nothing to import")


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("~", Path.home()),
        ("/a\\ b", Path("/a b")),
        ('"/a b"', Path("/a b")),
        ("file:///tmp", Path("/tmp")),
        ("/it's", Path("/it's")),
        (" /tmp ", Path("/tmp")),
    ],
)
def test_a_pasted_path_loses_its_quotes(typed: str, path: Path) -> None:
    assert given_path(typed) == path
