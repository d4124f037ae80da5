"""Drive the practice screens through their keys, on a scripted machine and packages written by the test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from problems import package
from problems.judge import CaseReport
from problems.problem import Case
from tests.problems.conftest import TWICE
from tests.support.scripted import ScriptedMachine, scripted
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen

WIDE, SMALL = (140, 45), (80, 24)
PRACTICE = """\
difficulty: easy
topics: [arrays, hashing]
hints: ["Look at the number.", "Add it to itself."]
function: {name: twice, parameters: [{name: number, type: int}], returns: int}
"""
FILES: dict[str, str | None] = {
    "practice.yaml": PRACTICE,
    "solution/solution.en.md": "# Twice\n\nAdd the number **to itself**.\n",
    "data/secret/1.in": None,
    "data/secret/1.ans": None,
    "data/secret/2.in": None,
    "data/secret/2.ans": None,
    "data/secret/01-many-equal.in": "5\n",
    "data/secret/01-many-equal.ans": "10\n",
    "data/secret/02-large.in": "1234\n",
    "data/secret/02-large.ans": "2468\n",
}


def bank(folder: Path, monkeypatch: pytest.MonkeyPatch, **changes: dict[str, str | None]) -> None:
    """Use a problem bank with these packages, each a changed copy of `twice`."""
    monkeypatch.setattr(package, "BANK", folder)
    write_bank(folder, **changes)


def write_bank(folder: Path, **changes: dict[str, str | None]) -> None:
    """Write these packages to a folder that is already the bank."""
    for name, files in (changes or {"twice": {}}).items():
        for path, text in {**TWICE, **FILES, **files}.items():
            if text is not None:
                target = folder / name.replace("_", "-") / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text)


@dataclass
class Practice:
    """The app, opened at the list of problems."""

    app: CodeRunner
    machine: ScriptedMachine
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        await until(self.pilot, condition)
        await self.pilot.pause()

    async def see(self, *words: str) -> None:
        """Wait until all these words are on the screen."""
        for _ in range(3):
            await until(self.pilot, lambda: all(word in self.text for word in words))
            await self.pilot.pause()

    async def open(self) -> ProblemScreen:
        """Open the selected problem."""
        await self.press("enter")
        await self.until(lambda: isinstance(self.app.screen, ProblemScreen) and self.app.screen.loaded)
        assert isinstance(self.app.screen, ProblemScreen)
        return self.app.screen

    async def judge(self) -> None:
        """Judge and wait for the verdict."""
        screen = self.app.screen
        assert isinstance(screen, ProblemScreen)
        await self.press("ctrl+j")
        await self.until(lambda: screen.report is not None and not screen.busy)

    @property
    def list(self) -> PracticeScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, PracticeScreen))

    @property
    def text(self) -> str:
        return text_of(self.app)


@asynccontextmanager
async def practice(size: tuple[int, int] = WIDE, *, today: bool = False) -> AsyncIterator[Practice]:
    """Start the app and open its list of all problems, or of today's."""
    as_machine, machine = scripted()
    app = CodeRunner(machine=as_machine)
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        opened = Practice(app, machine, pilot)
        await opened.press("f2")
        await opened.until(lambda: isinstance(app.screen, PracticeScreen) and app.screen._read)
        if not today:
            await opened.press("right")
        yield opened


def report(name: str, **changes: object) -> CaseReport:
    """Return the report of a case that hit the time limit, but for these fields."""
    made = CaseReport(
        case=Case(name=name, input_from=b"", answer_from=b""),
        verdict="time_limit",
        wall_ms=2_000,
        cpu_ms=2_000,
        memory_bytes=None,
        said="2 s reached",
        head="Time limit",
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of CaseReport
