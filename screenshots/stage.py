"""What a scene is made of: the app on the real engine, and the steps that people take in it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from languages.programs import program
from problems.package import BANK
from tui.app import CodeRunner
from tui.screens.health.screen import HealthScreen
from tui.screens.lab.screen import LabScreen
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.picker import LanguagePicker
from tui.state.overrides import Overrides

PATIENCE_S = 300.0
LOOK_S = 0.02


@dataclass(frozen=True)
class Stage:
    """The app, and hands on its keys."""

    app: CodeRunner
    pilot: Pilot[None]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to be so.

        Raises:
            TimeoutError: it never was.
        """
        async with asyncio.timeout(PATIENCE_S):
            while not condition():
                await self.pilot.pause(LOOK_S)
        await self.pilot.pause()

    def shows(self, words: str) -> bool:
        """Whether these words are on the screen, in one line."""
        return any(words in strip.text for strip in self.app.screen._compositor.render_strips())


Step = Callable[[Stage], Awaitable[None]]
"""What a user does, to the moment when its effect is there."""


def source(language: str, text: str, stdin: str = "") -> Step:
    """The user has this program in the editor, and this input for it; a sandbox waits."""

    async def step(stage: Stage) -> None:
        app = stage.app
        await app.workbench.use_language(app.services.catalogue.find(language))
        app.workbench.editor_pane.replace_text(text)
        app.workbench.editor_pane.sheet.editor.move_cursor(app.workbench.editor_pane.sheet.editor.document.start)
        app.workbench.stdin.text = stdin
        await stage.until(lambda: app.services.machine.parked(app.workbench.language))

    return step


def own(language: str, name: str) -> Step:
    """The same with one of the language's own programs."""

    async def step(stage: Stage) -> None:
        found = program(stage.app.services.catalogue.find(language), name)
        assert found is not None, f"{language} has no program {name}"
        await source(language, found.source, found.expects.stdin)(stage)

    return step


def limits(**values: str) -> Step:
    """The next runs have these limits, the others as the language has them."""

    async def step(stage: Stage) -> None:
        overrides, problems = Overrides.of("standard", values, stage.app.services.catalogue.settings)
        assert not problems, problems
        stage.app.workbench.overrides = overrides
        stage.app.workbench.title_bar.show_overrides(overrides.summary())

    return step


def keys(*names: str) -> Step:
    """These keys are pressed."""

    async def step(stage: Stage) -> None:
        await stage.pilot.press(*names)
        await stage.pilot.pause()

    return step


def words(text: str) -> Step:
    """Wait until the screen has them."""

    async def step(stage: Stage) -> None:
        await stage.until(lambda: stage.shows(text))

    return step


def submission(problem: str, folder: str) -> Step:
    """One of a built-in problem's own submissions is in its editor."""

    async def step(stage: Stage) -> None:
        [text, *_] = (BANK / problem / "submissions" / folder).glob("*.py")
        await stage.until(lambda: isinstance(stage.app.screen, ProblemScreen) and stage.app.screen.loaded)
        stage.app.workbench.editor_pane.replace_text(text.read_text())
        stage.app.workbench.editor_pane.sheet.editor.move_cursor(
            stage.app.workbench.editor_pane.sheet.editor.document.start
        )

    return step


async def judged(stage: Stage) -> None:
    """Wait until the judge is done."""
    await stage.until(lambda: isinstance(stage.app.screen, ProblemScreen) and stage.app.screen.report is not None)


def screen(kind: type[Screen[Any]]) -> Step:
    """Wait until this screen is on top."""

    async def step(stage: Stage) -> None:
        await stage.until(lambda: isinstance(stage.app.screen, kind))

    return step


async def run(stage: Stage) -> None:
    """Run what is in the editor, to its end; it is in the history then."""
    await start(stage)
    await ended(stage)


async def start(stage: Stage) -> None:
    """Start what is in the editor."""
    await stage.pilot.press("ctrl+r")
    await stage.until(lambda: stage.app.workbench.running is not None or stage.app.workbench.result.has_result)


async def ended(stage: Stage) -> None:
    """Wait for the end of what runs."""
    await stage.until(lambda: stage.app.workbench.running is None)
    await stage.app.workers.wait_for_complete(
        [worker for worker in stage.app.workers if worker.group in ("history", "session")]
    )
    await stage.pilot.pause()


def used(wall_ms: float = 0, memory_bytes: int = 0) -> Step:
    """Wait until the program that runs has taken so much."""

    async def step(stage: Stage) -> None:
        def enough() -> bool:
            usage = stage.app.workbench.result._usage
            return usage is not None and usage.wall_ms >= wall_ms and (usage.memory_bytes or 0) >= memory_bytes

        await stage.until(enough)

    return step


async def checked(stage: Stage) -> None:
    """Wait for the end of the health checks."""
    health = stage.app.screen
    assert isinstance(health, HealthScreen)
    await stage.until(lambda: not health.running and bool(health.table.checks))


async def shown(stage: Stage) -> None:
    """Wait for the end of what runs in the lab."""
    lab = stage.app.screen
    assert isinstance(lab, LabScreen)
    await stage.until(lambda: not lab.busy)


def climbed(part: float) -> Step:
    """Wait until the demo in the lab's first pane has used so much of its limit."""

    async def step(stage: Stage) -> None:
        lab = stage.app.screen
        assert isinstance(lab, LabScreen)
        (trial, *_) = lab._shown_demos()
        await stage.until(lambda: trial.last[1] >= part * (trial.demo.allowed or 0))

    return step


async def versions(stage: Stage) -> None:
    """Wait until the picker says the version of every toolchain."""
    picker = stage.app.screen
    assert isinstance(picker, LanguagePicker)
    engine, catalogue = stage.app.services.engine, stage.app.services.catalogue
    await stage.until(lambda: all(engine.known_version(name) for name in catalogue.languages))
    assert isinstance(picker, LanguagePicker)


async def opened(app: CodeRunner, pilot: Pilot[None], theme: str) -> Stage:
    """The app in a theme, when it knows engine and images."""
    stage = Stage(app, pilot)
    await stage.until(lambda: app.services.engine.info is not None and app.services.engine.images is not None)
    app.theme = theme
    await stage.until(lambda: app.services.machine.parked(app.workbench.language))
    return stage
