"""The program in a terminal of its own, which may go away."""

from __future__ import annotations

import os
import pty
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


class Terminal:
    """code-runner in a pseudo-terminal; there is no engine."""

    def __init__(self, state: Path) -> None:
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.environ.update(
                {
                    "CODE_RUNNER_STATE": str(state),
                    "DOCKER_HOST": "unix:///nonexistent.sock",
                    "PYTHONPATH": str(ROOT),
                    "TERM": "xterm-256color",
                    "COLUMNS": "100",
                    "LINES": "30",
                }
            )
            os.execv(sys.executable, [sys.executable, "-c", "from tui.cli import main; main()"])
        self.seen = b""

    def until(self, condition: Callable[[], bool], seconds: float = 30) -> None:
        """Read what is shown until the condition is met."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self.seen[-2000:]
            try:
                self.seen += os.read(self.screen, 1 << 16)
            except OSError:
                return

    def ended(self, seconds: float) -> int:
        """The wait status of the program, which must end in time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return status
            time.sleep(0.05)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        raise AssertionError("it did not end")


@pytest.mark.parametrize("how", ["the terminal goes away", "SIGTERM", "ctrl+q"])
def test_whatever_ends_it_nothing_typed_is_lost_and_the_process_is_gone(state: Path, how: str) -> None:
    terminal = Terminal(state)
    draft = state / "sessions/1/drafts/python.py"
    terminal.until(lambda: b"no engine" in terminal.seen)
    os.write(terminal.screen, b"# typed")
    terminal.until(lambda: b"typed" in terminal.seen)
    if how == "SIGTERM":
        os.kill(terminal.pid, signal.SIGTERM)
    elif how == "ctrl+q":
        os.write(terminal.screen, b"\x11")
    else:
        os.close(terminal.screen)
    if how != "the terminal goes away":
        terminal.until(lambda: b"\x1b[?1049l" in terminal.seen)  # the terminal is as it was
    terminal.ended(15)

    assert draft.read_text().startswith("# typed")
