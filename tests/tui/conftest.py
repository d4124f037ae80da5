"""What tests of the app share: a state folder of the test's own, and ways to wait."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator, Sized
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

import pytest
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual._styles_cache import StylesCache
from textual.app import App, ScreenStackError
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.theme import Theme

import tui.app
import tui.services.notices
import tui.widgets.themes
from tests.problems.conftest import write  # noqa: F401  # a fixture
from tests.support.clock import LONG_S
from tui.app import CodeRunner

DRAW = Compositor.render_update
"""How Textual draws."""
Until = Callable[[Callable[[], bool]], object]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty state folder; no editor of the developer's own; no clipboard program."""
    folder = tmp_path / "state"
    monkeypatch.setenv("CODE_RUNNER_STATE", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _computed_once() -> Iterator[None]:
    """Compute once what every start of an app computes from the same input: readable themes, parsed style sheets."""
    themes: dict[str, Theme] = {}
    sheets: dict[object, list[RuleSet]] = {}
    parsed = Stylesheet._parse_rules

    def readable(theme: Theme) -> Theme:
        if theme.name not in themes:
            themes[theme.name] = tui.widgets.themes.readable(theme)
        return themes[theme.name]

    def parse(self: Stylesheet, *css: object, **where: object) -> list[RuleSet]:
        key = (css, tuple(where.items()), tuple(self._variables.items()))
        if key not in sheets:
            sheets[key] = parsed(self, *css, **where)  # type: ignore[arg-type]  # as it was called
        return sheets[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tui.app, "readable", readable)
        patch.setattr(Stylesheet, "_parse_rules", parse)
        yield


@pytest.fixture(autouse=True)
def _not_drawn(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Skip what a headless app draws only to throw it away: a third of these tests' time.

    `text_of` and pictures draw the whole screen themselves. Tests marked `drawn` draw each change, as in a terminal.
    """
    if not request.node.get_closest_marker("drawn"):
        monkeypatch.setattr(Compositor, "render_update", lambda self, **_: self._dirty_regions.clear())


_PAUSE = Pilot.pause
_MOST_ROUNDS = 1000
"""Of an app that never has nothing to do."""


@pytest.fixture(scope="session", autouse=True)
def _pauses_to_the_end() -> Iterator[None]:
    """Let `Pilot.pause` wait until the app has nothing to do.

    Textual's own takes an app that got no processor for a moment for an idle one, and what is to be done after a
    refresh comes after its end.
    """

    async def pause(self: Pilot[Any], delay: float | None = None) -> None:
        await _PAUSE(self, delay)
        if delay is None:
            await nothing_to_do()
            with suppress(ScreenStackError):  # it has ended
                self.app.screen._on_timer_update()
            await nothing_to_do()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Pilot, "pause", pause)
        yield


async def nothing_to_do() -> None:
    """Wait until no task of the event loop can go on; those that wait for a clock or a thread do not count."""
    ready: Sized = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # of asyncio's own event loops
    quiet = 0
    for _ in range(_MOST_ROUNDS):
        await asyncio.sleep(0)
        quiet = 0 if ready else quiet + 1
        if quiet == 3:  # what select finds ready comes a round later
            return


@pytest.fixture(autouse=True)
def _notices_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a test may come to look at a notice after its four seconds."""
    monkeypatch.setattr(tui.services.notices, "BRIEF_S", 3600.0)
    monkeypatch.setattr(tui.services.notices, "LONG_S", 3600.0)


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """Let go of the widgets of the test's app: Textual remembers the colours of a thousand, each with the lines that it drew.

    The garbage collector looks at them again and again, for a fifth of these tests' time.
    """
    yield
    StylesCache.get_inner_outer.cache_clear()


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait until the condition is met. One that reads a file which is not there yet is not met.

    Raises:
        AssertionError: it never was.
    """
    deadline = time.monotonic() + LONG_S
    while not met(condition):
        if time.monotonic() > deadline:
            raise AssertionError(f"the condition was never met; the screen:\n{text_of(cast(CodeRunner, pilot.app))}")
        await pilot.pause(0.01)


def met(condition: Callable[[], bool]) -> bool:
    """Whether the condition is met now."""
    try:
        return condition()
    except FileNotFoundError:
        return False


async def ready(pilot: Pilot[None]) -> CodeRunner:
    """The app, when it has looked at the engine."""
    app = pilot.app
    assert isinstance(app, CodeRunner)
    await until(pilot, lambda: app.services.engine.seen and bool(app.workbench.editor_pane.sheets))
    await pilot.pause()
    return app


async def run(pilot: Pilot[None]) -> None:
    """Run what is in the editor, to its end."""
    app = pilot.app
    assert isinstance(app, CodeRunner)
    await pilot.press("ctrl+r")
    await until(pilot, lambda: app.workbench.running is None and app.workbench.result.has_result)
    await pilot.pause()


def text_of(app: App[Any]) -> str:
    """What is on the screen, as lines of text."""
    visible_screen_stack.set(app._background_screens)  # what shows through, whoever drew last
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def told(app: App[Any]) -> str:
    """What was said in the corner, as lines of text; on the screen it is wrapped."""
    return "\n".join(notice.message for notice in app._notifications)
