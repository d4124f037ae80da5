"""code-runner in a pseudo-terminal of its own, as a process of its own."""

from __future__ import annotations

import os
import pty
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.support.clock import LONG_S

ROOT = Path(__file__).parents[2]


class Terminal:
    """code-runner in a pseudo-terminal.

    Args:
        state: its state folder.
        environment: what else is set for it.
        before: Python that is executed in its process first.
    """

    def __init__(self, state: Path, environment: Mapping[str, str], before: str = "pass") -> None:
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.environ.update(
                {
                    "CODE_RUNNER_STATE": str(state),
                    "PYTHONPATH": str(ROOT),
                    "TERM": "xterm-256color",
                    "COLUMNS": "100",
                    "LINES": "30",
                    **environment,
                }
            )
            os.execv(sys.executable, [sys.executable, "-c", f"{before}; from tui.cli import main; main()"])
        self.seen = b""

    def until(self, condition: Callable[[], bool], seconds: float = LONG_S) -> None:
        """Read what is shown until the condition is met."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self.seen[-2000:]
            try:
                self.seen += os.read(self.screen, 1 << 16)
            except OSError:
                return

    def ended(self, seconds: float = LONG_S) -> int:
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
