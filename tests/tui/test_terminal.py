"""The program in a terminal of its own, which may go away."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from tests.support.terminal import Terminal

NO_ENGINE = {"DOCKER_HOST": "unix:///nonexistent.sock"}


@pytest.mark.parametrize("how", ["the terminal goes away", "SIGTERM", "ctrl+q"])
def test_whatever_ends_it_nothing_typed_is_lost_and_the_process_is_gone(state: Path, how: str) -> None:
    terminal = Terminal(state, NO_ENGINE)
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
    terminal.ended()

    assert draft.read_text().startswith("# typed")
