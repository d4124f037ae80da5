"""Test the clipboard, with stand-ins on PATH for the desktop's programs."""

from __future__ import annotations

import asyncio
import base64
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from tests.support.clock import LONG_S, Clock
from tui.widgets import clipboard
from tui.widgets.clipboard import MOST_BYTES, SAFE_BYTES, Copied

XCLIP = """#!/bin/sh
echo "to the terminal" >&2
case "$*" in
*-o*) cat "$CLIPBOARD_FILE" 2>/dev/null ;;
*) cat >"$CLIPBOARD_FILE"; {after} ;;
esac
"""


class Host(App[None]):
    """An app like ours, whose widgets copy through `clipboard.copy`."""

    def copy_to_clipboard(self, text: str) -> None:
        clipboard.copy(self, text)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Hide all clipboard programs; return the folder on PATH to put one into."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("sh", "cat", "sleep", "uname"):
        (programs / name).symlink_to(f"/bin/{name}" if Path(f"/bin/{name}").exists() else f"/usr/bin/{name}")
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("CLIPBOARD_FILE", str(tmp_path / "held"))
    # Starting a process on a busy machine may take longer than the limit meant for people.
    monkeypatch.setattr(clipboard, "PATIENCE_S", 20.0)
    return programs


def install(programs: Path, after: str = ":") -> None:
    program = programs / "xclip"
    program.write_text(XCLIP.replace("{after}", after))
    program.chmod(0o755)


def ended(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split()[2] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + LONG_S
    while not condition():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.01)


async def test_text_is_copied_to_and_pasted_from_the_machines_clipboard(machine: Path, tmp_path: Path) -> None:
    install(machine)
    host = Host()
    async with host.run_test():
        copied = await clipboard.copy(host, "naïve\n日本 😀").wait()
        assert copied == Copied(characters=10, size_bytes=18, kept=True, sent=True)
        assert (tmp_path / "held").read_text(encoding="utf-8") == "naïve\n日本 😀"
        (tmp_path / "held").write_text("from elsewhere\n")
        assert await clipboard.paste(host) == "from elsewhere\n"


async def test_a_clipboard_owner_that_keeps_running_is_neither_awaited_nor_killed(
    machine: Path, tmp_path: Path
) -> None:
    install(machine, after='sleep 60 & echo $! >"$CLIPBOARD_FILE.pid"')
    host = Host()
    async with host.run_test():
        with Clock() as clock:
            copied = await clipboard.copy(host, "x").wait()
        assert copied.kept
        clock.check(15)
        owner = int((tmp_path / "held.pid").read_text())
        os.kill(owner, 9)  # raises if it is gone


async def test_a_hanging_program_is_killed(machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine, after='echo $$ >"$CLIPBOARD_FILE.pid"; exec sleep 60')
    monkeypatch.setattr(clipboard, "PATIENCE_S", 1.5)
    host = Host()
    async with host.run_test():
        copied = await clipboard.copy(host, "x").wait()
        assert not copied.kept
        assert copied.sent
        assert copied.sentence == "copied 1 character"
        pid = tmp_path / "held.pid"
        if pid.exists():  # on a busy machine the time may be up before it has started
            await until(lambda: ended(pid.read_text().strip()))


async def test_a_failing_program_does_not_count_as_copied(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(machine)
    monkeypatch.setenv("CLIPBOARD_FILE", "/nonexistent/held")
    host = Host()
    async with host.run_test():
        assert not (await clipboard.copy(host, "x").wait()).kept


async def test_without_a_program_the_apps_own_clipboard_is_pasted(machine: Path) -> None:
    host = Host()
    async with host.run_test():
        assert await clipboard.paste(host) == ""
        copied = await clipboard.copy(host, "kept here").wait()
        assert (copied.kept, copied.sent) == (False, True)
        assert await clipboard.paste(host) == "kept here"


async def test_copied_text_is_in_the_apps_own_clipboard_at_once(machine: Path) -> None:
    host = Host()
    async with host.run_test():
        host.copy_to_clipboard("now")
        assert host.clipboard == "now"
        await host.workers.wait_for_complete()


async def test_the_terminal_is_asked_with_osc_52(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    host = Host()
    written: list[str] = []
    async with host.run_test():
        assert host._driver is not None
        monkeypatch.setattr(host._driver, "write", written.append)
        await clipboard.copy(host, "a\udc80b").wait()  # part of a file name that is not UTF-8
        assert f"\x1b]52;c;{base64.b64encode(b'a?b').decode()}\a" in written
        written.clear()
        copied = await clipboard.copy(host, "x" * (MOST_BYTES + 1)).wait()
        assert not any("]52;" in text for text in written)
        assert not copied.sent


async def test_the_later_of_two_copies_wins(machine: Path, tmp_path: Path) -> None:
    install(machine)
    host = Host()
    async with host.run_test():
        first = clipboard.copy(host, "first")
        await clipboard.copy(host, "second").wait()
        assert first.is_cancelled
        assert (tmp_path / "held").read_text() == "second"
        assert await clipboard.paste(host) == "second"


@pytest.mark.parametrize(
    ("size", "kept", "sent", "words"),
    [
        (1204, True, True, "copied 1,204 characters"),
        (1204, False, True, "copied 1,204 characters"),
        (SAFE_BYTES, False, True, "copied 74,994 characters"),
        (SAFE_BYTES + 1, True, True, "copied 74,995 characters"),
        (SAFE_BYTES + 1, False, True, "copied 74,995 characters, more than many terminals accept"),
        (MOST_BYTES + 1, True, False, "copied 1,000,001 characters"),
        (MOST_BYTES + 1, False, False, "1,000,001 characters are too many for the terminal's clipboard"),
    ],
)
def test_the_outcome_promises_nothing_that_is_not_known(size: int, kept: bool, sent: bool, words: str) -> None:
    sentence = Copied(size, size, kept, sent).sentence
    assert sentence == words or sentence.startswith(f"{words}")
    assert ("to a file" in sentence) == (not kept and size > SAFE_BYTES)
