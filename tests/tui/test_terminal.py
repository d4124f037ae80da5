"""The program in a terminal of its own, which may go away."""

from __future__ import annotations

import os
import signal
import termios
from pathlib import Path

import pytest

from tests.support.keyboards import BY_TERMINAL, sent
from tests.support.terminal import Terminal
from tui.commands import COMMANDS
from tui.commands.terminals import TERMINALS

NO_ENGINE = {"DOCKER_HOST": "unix:///nonexistent.sock"}
NAMED = {terminal.name: terminal for terminal in TERMINALS}


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


def test_a_terminal_that_goes_away_while_the_app_ends_leaves_no_process(state: Path) -> None:
    terminal = Terminal(state, NO_ENGINE, before="import threading, time; threading._register_atexit(time.sleep, 1)")
    terminal.until(lambda: b"no engine" in terminal.seen)
    os.write(terminal.screen, b"\x11")
    terminal.until(lambda: b"\x1b[?1049l" in terminal.seen)
    os.close(terminal.screen)
    os.kill(terminal.pid, signal.SIGCONT)  # as the kernel does; Textual's driver begins anew
    terminal.ended()


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


def test_the_menu_is_reached_by_the_bytes_of_every_terminal(state: Path) -> None:
    terminal = Terminal(state, NO_ENGINE)
    terminal.until(lambda: b"no engine" in terminal.seen)

    def types(name: str, *keys: str, then: bytes) -> None:
        terminal.seen = b""
        os.write(terminal.screen, "".join(sent(name, key) for key in keys).encode())
        terminal.until(lambda: then in terminal.seen)

    for name in BY_TERMINAL:
        leader = next(key for key in COMMANDS["app.leader"].keys.split(",") if NAMED[name].sends(key))
        types(name, leader, "v", "h", then=b"outputs of two")  # the history, which is empty
        types(name, leader, "b", then=b"Stdin")  # and back
        types(name, leader, "f", "a", then=b"Save as")  # a dialog, where the menu works too
        types(name, leader, "question_mark", then=b"type to filter")
        # Escape in kitty's form: the plain one belongs to what follows it within a tenth of a second.
        types("kitty", "escape", then=b"enter save")
        types("kitty", "escape", then=b"import")
    os.write(terminal.screen, sent("kitty", "ctrl+o").encode() + b"q")
    terminal.until(lambda: b"\x1b[?1049l" in terminal.seen)
    assert os.waitstatus_to_exitcode(terminal.ended()) == 0


def test_the_key_test_shows_what_arrives_and_puts_the_terminal_back(state: Path) -> None:
    terminal = Terminal(state, {"TERM_PROGRAM": "vscode"}, before="import sys; sys.argv[1:] = ['keys', '--test']")
    terminal.until(lambda: b"press Ctrl+O" in terminal.seen)
    before = termios.tcgetattr(terminal.screen)
    assert not before[3] & termios.ICANON
    for key, words in (
        ("ctrl+o", rb"\x0f"),
        ("ctrl+r", b"run.start, problem.run"),
        ("enter", b"nothing arrived"),
    ):
        os.write(terminal.screen, sent("VS Code", key).encode())
        terminal.until(lambda words=words: words in terminal.seen)  # type: ignore[misc]  # bound at once
    os.write(terminal.screen, b"q")
    terminal.until(lambda: b"2 keys arrived, 1 did not." in terminal.seen)
    terminal.until(lambda: b"problem.judge" in terminal.seen.rpartition(b"Reached only by the menu")[2])
    assert b"This looks like VS Code." in terminal.seen
    assert os.waitstatus_to_exitcode(terminal.ended()) == 0
