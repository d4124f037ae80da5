"""Errors that nobody expected: told in a sentence, written down, and the app goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.scripted import ScriptedMachine, scripted
from tests.tui.conftest import ready, text_of, told, until
from tui.app import CodeRunner
from tui.state import failures


def faulty(*_: object) -> None:
    raise KeyError("no such [thing]")


async def test_a_worker_that_fails_is_told_with_the_file_that_has_the_traceback(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.screens.shared.files._read", faulty)
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        app.workbench.run_worker(app.workbench.files.open(Path("any.py")))
        await until(pilot, lambda: "A bug in code-runner: KeyError: 'no such [thing]'" in told(app))
        assert str(state / "errors.log") in told(app)
        assert "in faulty" in (state / "errors.log").read_text()
        await pilot.press("x")
        assert app.workbench.editor_pane.sheet.editor.text.startswith("x")


async def test_a_run_that_fails_so_is_over_and_the_next_one_can_begin() -> None:
    machine, script = scripted()
    app = CodeRunner(machine=machine)
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ScriptedMachine, "start", faulty)
            await pilot.press("ctrl+r")
            await until(pilot, lambda: "A bug in code-runner ended the run" in text_of(app).replace("\n", " "))
        assert app.workbench.running is None
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(script.started) == 1)


async def test_the_engines_watch_goes_on_and_tells_the_same_fault_once(monkeypatch: pytest.MonkeyPatch) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        monkeypatch.setattr(ScriptedMachine, "check", faulty)
        for _ in range(3):
            app.services.engine.look()
            await until(pilot, lambda: not app.services.engine._looking)
            await pilot.pause()
        assert told(app).count("A bug in code-runner") == 1


def test_where_nothing_can_be_written_the_sentence_says_so_and_a_long_file_is_begun_anew(state: Path) -> None:
    state.write_text("a file in the way of the folder")
    assert failures.told(ValueError("x\ny")) == (
        "A bug in code-runner: ValueError: x; what you typed is saved, and its details could not be logged."
    )
    state.unlink()
    state.mkdir()
    (state / "errors.log").write_bytes(b"#" * (failures.MOST_BYTES + 1))
    failures.told(ValueError("x"))
    assert (state / "errors.log").stat().st_size < 1000
    assert (state / "errors.old.log").exists()
