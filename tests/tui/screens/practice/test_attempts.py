"""The attempts at a problem, driven by keys on an app that shows nothing else."""

from __future__ import annotations

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Static

from languages import load
from problems import package
from problems.progress import Progress
from problems.records import Attempt, Interview, KeptGrowth, digest_of
from tests.support.scripted import scripted
from tests.tui.conftest import told, until
from tests.tui.screens.history.runs import settled
from tests.tui.screens.practice.bank import SMALL, WIDE, practice
from tui.screens.practice.attempts import AttemptsScreen, preview
from tui.screens.shared.text_difference import TextDifference
from tui.services.context import Services
from tui.text.times import moment_text

CATALOGUE = load()
NOW = datetime.now(UTC)


def attempt(number: int, **changes: object) -> Attempt:
    """The attempt of so many days ago."""
    given: dict[str, object] = {
        "id": str(number),
        "problem": "twice",
        "language": "python",
        "source": f"print(2 * int(input()))  # {number}\n",
        "verdict": "wrong_answer",
        "passed": number,
        "total": 3,
        "wall_ms": 12.0,
        "memory_bytes": 8 << 20,
        "when": NOW - timedelta(days=number),
    }
    return Attempt(**given | changes)  # type: ignore[arg-type]  # fields of Attempt


class Host(App[None]):
    """A minimal app with its own services."""

    def __init__(self) -> None:
        super().__init__()
        self.services = Services.on(self, CATALOGUE, scripted()[0])


class Opened(NamedTuple):
    app: Host
    screen: AttemptsScreen
    pilot: Pilot[None]
    restored: list[str]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await settled(self.pilot)

    def ids(self) -> list[str]:
        return [one.id for one in self.screen.list.attempts]

    def rows(self) -> list[str]:
        return [str(option.prompt) for option in self.screen.list.options]

    def notices(self) -> list[str]:
        return [notice.message for notice in self.app._notifications]


pytestmark = pytest.mark.usefixtures("twice")


@asynccontextmanager
async def opened(*attempts: Attempt, size: tuple[int, int] = WIDE) -> AsyncIterator[Opened]:
    for one in attempts:
        Progress(print).add(one)
    app, restored = Host(), list[str]()
    with package.opened(package.find("twice")) as problem:
        screen = AttemptsScreen(app.services, problem, lambda one: restored.append(one.id))
        async with app.run_test(size=size) as pilot:
            app.push_screen(screen)
            await settled(pilot)
            yield Opened(app, screen, pilot, restored)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_attempt_has_a_row_and_the_chosen_one_its_source(size: tuple[int, int]) -> None:
    accepted = attempt(1, verdict="accepted", passed=3, name="heap [x]", language="cpp", source="int main() {}\n")
    async with opened(accepted, attempt(2), attempt(40, language="gone", verdict=""), size=size) as app:
        assert app.ids() == ["1", "2", "40"]
        first, second, last = (" ".join(row.split()) for row in app.rows())
        assert first.startswith(moment_text(accepted.when))
        assert first.endswith("C++ ✓ accepted 3/3 12 ms 8 MiB heap [x]")
        assert "Python ✗ wrong answer 2/3" in second
        assert "gone ■ stopped 40/3" in last
        assert all(len(row) <= size[0] - 4 for row in app.rows()), "the name is in sight"
        await app.press("j")
        assert "# 2" in str(app.screen.query_one("#detail-scroll Static", Static).content)


async def test_figures_give_way_to_a_long_name_where_the_screen_is_small() -> None:
    name = "sliding window, two heaps"
    async with opened(attempt(1, name=name), size=SMALL) as app:
        [row] = app.rows()
        assert row.endswith(f"1/3  {name}")
        assert len(row) <= app.screen.list.scrollable_content_region.width
        assert str(app.screen.query_one("#attempts-head", Static).content).split()[-2:] == ["passed", "name"]
        await app.pilot.resize_terminal(180, 45)
        await settled(app.pilot)
        assert app.rows()[0].endswith(f"8 MiB  {name}")


async def test_enter_puts_an_attempt_back_but_not_one_of_a_language_that_is_gone() -> None:
    async with opened(attempt(1), attempt(2, language="gone")) as app:
        await app.press("G", "enter")
        assert app.notices() == ["The language gone no longer exists, so this attempt can only be read."]
        await app.press("g", "enter")
        assert app.app.screen is not app.screen
        assert app.restored == ["1"]


async def test_an_attempt_gets_a_name_loses_it_and_undo_goes_back_step_by_step() -> None:
    async with opened(attempt(1), attempt(2)) as app:
        await app.press("j", "L", *"heap", "enter")
        assert app.rows()[1].endswith("heap")
        assert app.screen.list.highlighted == 1
        await app.press("L", *("x" * 40), "enter")
        assert [one.name for one in Progress(print).kept_attempts("twice").attempts] == ["", "heap"]
        await app.press("escape", "delete")
        assert app.ids() == ["1"]
        await app.press("u")
        assert app.ids() == ["1", "2"]
        assert app.rows()[1].endswith("heap"), "it comes back with its name"
        await app.press("u", "u")
        assert not app.rows()[1].endswith("heap")
        assert not app.screen.check_action("undo", ())


async def test_c_compares_the_marked_or_the_chosen_attempt_with_the_one_before() -> None:
    async with opened(attempt(1), attempt(2, name="brute"), attempt(3), attempt(4, language="c")) as app:
        await app.press("c")
        assert isinstance(app.app.screen, TextDifference)
        assert app.app.screen._heading.startswith(
            f"brute · wrong answer · 12 ms < {moment_text(app.screen.list.attempts[0].when)}"
        )
        assert [row.kind for row in app.app.screen._found.rows] == ["changed"]
        await app.press("escape", "m", "j", "j", "c")
        assert isinstance(app.app.screen, TextDifference)
        assert "brute" not in app.app.screen._heading
        await app.press("escape", "G", "k", "j", "g", "m", "G", "c")
        assert app.notices()[-1] == "There is no earlier attempt in C to compare this one with."


async def test_search_finds_words_of_source_name_verdict_and_language() -> None:
    async with opened(attempt(1, name="Heap"), attempt(2, verdict="accepted"), attempt(3, language="cpp")) as app:
        for words, found in (("heap", ["1"]), ("accepted python", ["2"]), ("c++", ["3"]), ("nothing", [])):
            await app.press("slash", "ctrl+a", *words, "enter")
            assert app.ids() == found
        assert "No attempt has “nothing”" in str(app.screen._empty.content)
        await app.press("escape")
        assert app.ids() == ["1", "2", "3"]


async def test_no_attempt_says_how_to_make_one_and_damage_is_one_sentence() -> None:
    async with opened() as app:
        assert "Ctrl+J judges" in str(app.screen._empty.content)
        assert not any(app.screen.check_action(action, ()) for action in ("restore", "compare", "delete", "undo"))
    Progress(print).add(attempt(1))
    Progress(print).add(attempt(2))
    with closing(sqlite3.connect(Progress(print).path)) as file:
        file.execute("UPDATE attempts SET at = 'never' WHERE id = '1'")
        file.commit()
    async with opened() as app:
        assert app.ids() == ["2"]
        assert app.notices() == ["One attempt is damaged in your progress file and left out; the others are all here."]


def test_the_preview_tells_what_is_known() -> None:
    made = attempt(1, cpu_ms=9.0, interview=Interview(allowed_s=900, used_s=61), source="x\n" * 400)
    text = str(preview(made, "python"))
    assert text.startswith(
        "✗ WRONG ANSWER\n1 of 3 cases · slowest 12 ms · most CPU time 9 ms · 8 MiB · interview, in time"
    )
    assert text.endswith("… 101 more lines")
    growth = KeptGrowth(problem="twice", language="python", digest="", cpu="n log n")
    assert "8 MiB · CPU n log n, memory cannot tell · interview" in str(preview(made, "python", growth))


async def test_the_chosen_attempt_says_how_it_grows_if_that_was_measured() -> None:
    measured, not_measured = attempt(1), attempt(2)
    digest = digest_of(measured.source)
    Progress(print).add_growth(KeptGrowth(problem="twice", language="python", digest=digest, cpu="n", memory="n^2"))
    async with opened(measured, not_measured) as app:
        assert "CPU n, memory n^2" in str(app.screen.query_one("#detail-scroll Static", Static).content)
        await app.press("j")
        assert "memory n^2" not in str(app.screen.query_one("#detail-scroll Static", Static).content)


async def test_an_attempt_comes_back_into_the_editor_and_undo_brings_back_the_text() -> None:
    Progress(print).add(attempt(1, language="cpp", source="int main() {}\n", name="heap"))
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+l", *"c++", "enter")
        await app.until(lambda: screen.language.id == "cpp")
        before = screen.editor_pane.sheet.editor.text
        await app.press("alt+w")
        await until(
            app.pilot, lambda: isinstance(app.app.screen, AttemptsScreen) and bool(app.app.screen.list.attempts)
        )
        await app.press("enter")
        await app.until(lambda: screen.editor_pane.sheet.editor.text == "int main() {}\n")
        assert "This is “heap”; undo brings back what you had." in told(app.app)
        await app.press("ctrl+z")
        assert screen.editor_pane.sheet.editor.text == before
