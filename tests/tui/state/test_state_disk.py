"""The app on a state folder whose disk is full or cannot be written: it says so, and everything else goes on."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from runner import Finished, Started
from tests.support.scripted import printed, result, scripted
from tests.tui.conftest import ready, run, text_of, told, until
from tui.app import CodeRunner


@pytest.fixture
def small(state: Path) -> Iterator[Path]:
    """The state folder, on a disk of its own of 512 KiB."""
    state.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", state], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount")
    yield state
    subprocess.run(["umount", "--lazy", state], check=True)


def remount(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)


def fill(folder: Path) -> Path:
    """A file that takes all the room there is."""
    large = folder / "large"
    with large.open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return large
    raise AssertionError("the disk is never full")


def kept(folder: Path, text: str) -> bool:
    return any(text in path.read_text() for path in folder.glob("sessions/*/drafts/*") if path.is_file())


async def test_a_disk_that_fills_up_and_has_room_again(small: Path) -> None:
    machine, script = scripted()
    app = CodeRunner(machine=machine)
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("first = 1")
        await until(pilot, lambda: kept(small, "first = 1"))

        large = fill(small)
        app.workbench.editor_pane.replace_text("second = 2  " + "#" * 100_000)
        await until(pilot, lambda: "No space left" in told(app))
        assert kept(small, "first = 1")
        script.scripts = [[Started("run"), *printed("it runs\n"), Finished(result())]]
        await run(pilot)
        assert "it runs" in text_of(app)
        assert app.workbench.editor_pane.sheet.editor.text.startswith("second")

        large.unlink()
        app.workbench.editor_pane.replace_text("third = 3")
        await until(pilot, lambda: kept(small, "third = 3"))


async def test_a_disk_that_cannot_be_written(small: Path) -> None:
    remount(small, "ro")
    machine, script = scripted()
    app = CodeRunner(machine=machine)
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "Read-only file system" in told(app))
        script.scripts = [[Started("run"), *printed("it runs\n"), Finished(result())]]
        await run(pilot)
        assert "it runs" in text_of(app)
        await pilot.press("f8")
        await until(pilot, lambda: app.screen is not app.workbench)
        await pilot.press("escape")

        remount(small, "rw")
        app.workbench.editor_pane.replace_text("writable = 1")
        await until(pilot, lambda: kept(small, "writable = 1"))
