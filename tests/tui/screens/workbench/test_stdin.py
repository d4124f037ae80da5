"""The workbench's stdin pane: text, files, lines typed for the running program."""

from __future__ import annotations

import threading
from pathlib import Path

from textual.widgets import Input

from runner import Finished, Started
from tests.support.scripted import result
from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, run, text_of, told, until


async def test_lines_typed_go_to_the_running_program_and_ctrl_d_ends_them() -> None:
    held = threading.Event()
    app, machine = app_on([Started("run"), held, Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+m", "alt+m")
        assert app.workbench.stdin.mode == "interactive"
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs) and app.workbench.stdin.open)
        await pilot.press(*"42", "enter", "ctrl+d")
        await until(pilot, machine.runs[0].ended.is_set)

        assert machine.runs[0].given == b"42\n"
        assert machine.started[0][2] is None
        assert machine.started[0][3].timeouts["run_ms"] == "600000"
        held.set()
        await until(pilot, lambda: app.workbench.running is None)


async def test_lines_typed_before_the_program_runs_wait_for_it_and_so_does_the_end_of_file() -> None:
    compiled = threading.Event()
    app, machine = app_on([Started("compile"), compiled, Started("run"), threading.Event()])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+i", "alt+m", "alt+m", *"1", "enter")
        await until(pilot, lambda: "1 · goes to the program when Ctrl+R starts it" in text_of(app))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: bool(machine.runs) and app.workbench.stdin.open)
        await pilot.press(*"2", "enter", "ctrl+d")
        await until(pilot, machine.runs[0].ended.is_set)
        assert machine.runs[0].given == b"1\n2\n"
        compiled.set()
        app.workbench.action_stop_run()


async def test_a_file_becomes_stdin_byte_for_byte(tmp_path: Path) -> None:
    data = bytes(range(256)) * 1000
    (tmp_path / "in.bin").write_bytes(data)
    app, machine = app_on([Started("run"), Finished(result())])
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("alt+l")
        app.screen.query_one(Input).value = str(tmp_path / "in.bin")
        await pilot.press("enter")
        await until(pilot, lambda: app.workbench.stdin.mode == "file")
        await run(pilot)
        await until(pilot, machine.runs[0].ended.is_set)

        assert machine.runs[0].given == data


async def test_a_stdin_file_can_be_edited_as_text(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("5\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.use_file(tmp_path / "in.txt")
        await pilot.press("ctrl+o", "i", "t")

        assert app.workbench.stdin.mode == "text"
        assert app.workbench.stdin.text == "5\n"


async def test_a_missing_stdin_file_is_reported_and_nothing_runs(tmp_path: Path) -> None:
    app, machine = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.stdin.use_file(tmp_path / "gone.txt")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "cannot be read" in told(app))

        assert machine.started == []
