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


FAULTY = """
from tui.widgets.stdin import StdinText
def faulty(self): raise KeyError("no such [thing]")
StdinText.action_document_end = faulty
"""


def test_an_app_that_a_fault_ends_says_where_the_text_is_and_exits_with_a_status(state: Path) -> None:
    terminal = Terminal(state, NO_ENGINE, before=f"exec({FAULTY!r})")
    terminal.until(lambda: b"no engine" in terminal.seen)
    os.write(terminal.screen, b"# typed")
    terminal.until(lambda: b"typed" in terminal.seen)
    os.write(terminal.screen, b"\x1bi\x1b[1;5F")  # Alt+I, Ctrl+End: to stdin, to its end
    terminal.until(lambda: b"\x1b[?1049l" in terminal.seen)
    terminal.until(lambda: b"has the details" in terminal.seen)

    assert os.waitstatus_to_exitcode(terminal.ended()) == 125
    assert b"A bug in code-runner: KeyError" in terminal.seen
    assert (state / "sessions/1/drafts/python.py").read_text().startswith("# typed")
    assert "in faulty" in (state / "errors.log").read_text()
