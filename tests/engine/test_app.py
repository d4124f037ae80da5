"""The app on the real engine, through its keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from runner import Run
from runner.container import remove
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import containers, patient
from tests.support.clock import Clock, wait_until
from tests.tui.conftest import ready, run, text_of, until
from tui.app import CodeRunner

SIZE = (140, 45)
FOREVER = "import time\nprint('started', flush=True)\ntime.sleep(60)\n"
GROW = "import time\nblocks = []\nwhile True:\n    blocks.append(b'x' * 2**20)\n    time.sleep(0.003)\n"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))


@pytest.fixture
def app(engine: Engine) -> Iterator[CodeRunner]:
    """The app; when it has been left, none of its sandboxes is there."""
    before = set(containers(engine, owner=watch.owner))
    yield CodeRunner()
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


def output(app: CodeRunner) -> str:
    return app.workbench.transcript.raw(app.workbench.output.view).decode()


async def test_the_starter_runs_in_a_parked_sandbox_and_shows_its_verdict(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.services.machine.parked(app.workbench.language))
        await run(pilot)

        assert output(app) == "sum 12\nmax 7\n"
        assert "✓ OK" in text_of(app)
        await until(pilot, lambda: "Python 3" in text_of(app))


@pytest.mark.parametrize("name", ["javascript", "c", "cpp", "java", "go", "php", "rust", "csharp"])
async def test_every_other_languages_starter_runs_in_the_app(app: CodeRunner, name: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        language = app.services.catalogue.find(name)
        await app.workbench.use_language(language)
        app.workbench._override("standard", {clock: str(value) for clock, value in patient(language).items()})
        await run(pilot)

        assert output(app) == "sum 12\nmax 7\n", text_of(app)


async def test_a_memory_breach_is_shown_live_and_proved(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(GROW)
        await pilot.press("ctrl+r")
        # On a busy machine the app may see the start and the end at once; the curve has the samples all the same.
        await until(pilot, lambda: "● RUNNING" in text_of(app) or app.workbench.result.has_result)
        await until(pilot, lambda: app.workbench.running is None)
        await pilot.pause()

        shown = text_of(app)
        assert any(part in shown for part in "▃▄▅")
        assert "✗ MEMORY LIMIT" in shown
        assert "BREACHED" in shown
        assert "the kernel killed 1 process" in shown


async def test_a_compile_error_is_marked_and_jumped_to(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await app.workbench.use_language(app.services.catalogue.find("c"))
        app.workbench.editor_pane.replace_text("int main(void) {\n    return nothing;\n}\n")
        await run(pilot)

        assert "COMPILE ERROR" in text_of(app)
        assert "nothing" in (app.workbench.editor_pane.sheet.editor.mark_at(2) or "")
        await pilot.press("alt+o", "n", "enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.has_focus)
        assert app.workbench.editor_pane.sheet.editor.cursor_location[0] == 1


@pytest.mark.parametrize("when", ["starting", "running"])
async def test_a_run_is_stopped_at_once(app: CodeRunner, when: str) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.services.machine.parked(app.workbench.language))
        app.workbench.editor_pane.replace_text(FOREVER)
        await pilot.press("ctrl+r")
        if when == "running":
            await until(pilot, lambda: output(app) == "started\n")
        with Clock() as clock:
            await pilot.press("shift+f5")
            await until(pilot, lambda: app.workbench.running is None)
        clock.check(2)  # alone on a machine: 0.1 to 0.2 s
        await pilot.pause()

        assert "STOPPED" in text_of(app)
        if when == "running":
            assert output(app) == "started\n"


async def test_lines_typed_are_answered_by_the_running_program(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(
            "import sys\nfor line in sys.stdin:\n    print(int(line) ** 2, flush=True)\n"
        )
        app.workbench.action_use_stdin_mode("interactive")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: app.workbench.stdin.open)
        await pilot.press(*"12", "enter")
        await until(pilot, lambda: output(app) == "144\n")
        await pilot.press(*"3", "enter", "ctrl+d")
        await until(pilot, lambda: app.workbench.running is None)

        assert output(app) == "144\n9\n"


async def test_limits_of_the_form_hold(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench._override("standard", {"run_ms": "300"})
        app.workbench.editor_pane.replace_text(FOREVER)
        await run(pilot)

        assert "✗ TIME LIMIT" in text_of(app)
        assert "300 ms" in text_of(app)


async def test_the_same_source_again_is_not_compiled_again(app: CodeRunner) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await app.workbench.use_language(app.services.catalogue.find("c"))
        await run(pilot)
        assert "compiled in" in text_of(app)
        await again(pilot, app)
        assert "cached" in text_of(app)


async def again(pilot: Pilot[None], app: CodeRunner) -> None:
    before = app.workbench.runs
    await pilot.press("ctrl+r")
    await until(pilot, lambda: app.workbench.runs > before and app.workbench.running is None)
    await pilot.pause()


async def test_a_sandbox_removed_while_it_runs_loses_nothing(app: CodeRunner, engine: Engine) -> None:
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(FOREVER)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: output(app) == "started\n")
        under_way = app.workbench.running and app.workbench.running._busy_with
        assert isinstance(under_way, Run)
        assert under_way._sandbox
        remove(engine, under_way._sandbox.id)
        await until(pilot, lambda: app.workbench.running is None)
        await pilot.pause()

        assert "SANDBOX FAILED" in text_of(app)
        assert output(app) == "started\n"
        assert app.workbench.editor_pane.sheet.editor.text == FOREVER
        app.workbench.editor_pane.replace_text("print('again')\n")
        await again(pilot, app)
        assert output(app) == "again\n"


# docker-py leaves the socket open that it could not connect.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_the_app_opens_without_an_engine_and_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", "unix:///nonexistent.sock")
    monkeypatch.setattr("runner.engine._known", {})  # the session has found one already

    lonely = CodeRunner()
    async with lonely.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "NO ENGINE" in text_of(lonely))
        assert "unset DOCKER_HOST" in text_of(lonely)
