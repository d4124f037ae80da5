"""The app on the real engine, through its keys."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from runner.engine import Engine
from runner.pool import Pool
from tui.app import CodeRunner


async def until(pilot: Pilot[None], words: str) -> None:
    for _ in range(600):
        if words in str(pilot.app.query_one("#verdict", Static).content):
            return
        await pilot.pause(0.05)
    raise AssertionError(f"never showed {words}: {pilot.app.query_one('#verdict', Static).content}")


async def test_the_starter_runs_and_shows_its_verdict(engine: Engine) -> None:
    async with CodeRunner(pool=Pool(engine)).run_test() as pilot:
        await until(pilot, "ready")
        await pilot.press("ctrl+r")
        await until(pilot, "✓ OK")

        assert str(pilot.app.query_one("#output", Static).content) == "sum 12\nmax 7\n"


# docker-py leaves the socket open that it could not connect.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_the_app_opens_without_an_engine_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent.sock")
    monkeypatch.setattr("runner.engine._known", {})  # the session has found one already

    async with CodeRunner().run_test() as pilot:
        await until(pilot, "run `code-runner setup`")
