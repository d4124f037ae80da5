"""The editor under random keys: whatever is pressed, it neither fails nor loses track of its text."""

from __future__ import annotations

import os
import random

import pytest
from textual import events

from tests.support.scripted import scripted
from tests.tui.conftest import ready, told, until
from tui.app import CodeRunner
from tui.screens.workbench.screen import Workbench

KEYS = [
    "ctrl+z",
    "ctrl+y",
    "ctrl+x",
    "ctrl+c",
    "ctrl+v",
    "ctrl+a",
    "ctrl+underscore",
    "tab",
    "shift+tab",
    "alt+up",
    "alt+down",
    "alt+shift+down",
    "shift+delete",
    "ctrl+home",
    "ctrl+end",
    "ctrl+shift+home",
    "ctrl+shift+end",
    "home",
    "end",
    "up",
    "down",
    "left",
    "right",
    "pageup",
    "pagedown",
    "shift+up",
    "shift+down",
    "shift+left",
    "shift+right",
    "shift+home",
    "shift+end",
    "ctrl+left",
    "ctrl+right",
    "ctrl+shift+left",
    "ctrl+shift+right",
    "backspace",
    "delete",
    "ctrl+w",
    "ctrl+u",
    "ctrl+k",
    "ctrl+delete",
    "enter",
    "enter",
    "f3",
    "shift+f3",
    "ctrl+f",
    "escape",
    "alt+a",
    "alt+c",
    "alt+p",
    "alt+e",
]
SIGNS = "ab(){}[]\"'`#/*: \t日é\u0301👩🏽\u200d💻\x1b\r\x00\u2028"
TEXTS = [
    "",
    "\n",
    "\t\tx\n\n",
    "def f(x):\n    return [x, '日本']\n",
    "a\r\nb\r\n",
    "e\u0301\u0301 👩🏽\u200d💻 全\n" * 3,
    "/* open\n'''\n\"",
    "x" * 3000 + "\n",
]
SEED = int(os.environ.get("FUZZ_SEED", "0"))
ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))


@pytest.mark.drawn
@pytest.mark.parametrize("size", [(140, 45), (80, 24)])
async def test_no_keys_break_the_editor(size: tuple[int, int]) -> None:
    app = CodeRunner(machine=scripted()[0])
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        for seed in range(SEED, SEED + ROUNDS):
            chance = random.Random(seed)
            await app.workbench.use_language(
                app.services.catalogue.find(chance.choice(["python", "c", "go", "php", "rust"]))
            )
            app.workbench.editor_pane.replace_text(chance.choice(TEXTS))
            for _ in range(4):
                app.workbench.editor_pane.sheet.editor.focus()
                pressed = [chance.choice(KEYS) if chance.random() < 0.6 else chance.choice(SIGNS) for _ in range(10)]
                if chance.random() < 0.3:
                    pasted = "".join(chance.choices(SIGNS + "\n", k=chance.randint(1, 40)))
                    app.post_message(events.Paste(pasted))
                for key in pressed:
                    app.post_message(events.Key(key, key if len(key) == 1 else None))
                await pilot.pause(0)
                await until(pilot, lambda: not app._keys._busy)
                what = (seed, pressed, app.workbench.editor_pane.sheet.editor.text[:200])
                assert app.is_running, what
                assert "fault in code-runner" not in told(app), (told(app), what)
                check(app, what)
            assert isinstance(app.screen, Workbench)


def check(app: CodeRunner, what: object) -> None:
    """The text is its lines; the cursor is in it; the colours are of its lines."""
    editor = app.workbench.editor_pane.sheet.editor
    document = editor.document
    assert document.text == document.newline.join(document.lines), what
    for row, column in editor.selection:
        assert 0 <= row < document.line_count, what
        assert 0 <= column <= len(document[row]), what
