"""Each key of a burst goes to the widget that the previous keys focused."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual._xterm_parser import XTermParser

from tests.support.scripted import scripted
from tests.tui.conftest import ready, until
from tui.app import CodeRunner
from tui.key_queue import know_alt_letters


def burst(app: CodeRunner, sent: str) -> None:
    """Feed the app bytes as a terminal sends them in one burst."""
    keys = [key for key in XTermParser().feed(sent) if isinstance(key, events.Key)]
    for key in keys:
        app.post_message(key)


LINES = "\n".join(f"line {number}" for number in range(1, 60))


@pytest.mark.parametrize(
    ("sent", "text", "stdin"),
    [
        ("\x0742\rx", LINES.replace("line 42", "xline 42"), ""),
        ("\x1biabc\x1bez", "z" + LINES, "abc"),
        ("\x06line 7\r\x1bex", LINES.replace("line 7", "x"), ""),
        ("\x01a\x01bc", "bc", ""),
        ("ab\x1bix", "ab" + LINES, "x"),
    ],
    ids=["go to line", "panes", "find, then the editor", "select all", "letters before a pane"],
)
async def test_keys_in_a_burst_follow_the_focus(sent: str, text: str, stdin: str) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text(LINES)
        app.workbench.stdin.text = ""
        app.workbench.editor_pane.sheet.editor.move_cursor((0, 0))
        await pilot.pause()
        burst(app, sent)
        await until(
            pilot, lambda: app.workbench.editor_pane.sheet.editor.text == text and app.workbench.stdin.text == stdin
        )


async def test_text_typed_right_after_a_file_name_goes_into_the_opened_file(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("here\n")
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        burst(app, f"\x0fo\x15{tmp_path}/a.py\rx")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "xhere\n")


def test_alt_and_a_letter_need_no_pause() -> None:
    know_alt_letters()
    sent = "\x1bia\x1bI\x1bO\x1b[A\x1bOP"
    names = [key.key for key in XTermParser().feed(sent) if isinstance(key, events.Key)]
    assert names[:3] == ["alt+i", "a", "alt+shift+i"]
    assert names[-1] == "f1"
