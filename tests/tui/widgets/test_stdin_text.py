"""The plain text area of stdin and of cases of one's own: undo, paste and resize never break it."""

from __future__ import annotations

import random

import pytest
from textual import events
from textual.app import App, ComposeResult

from tui.widgets.stdin import StdinText

KEYS = ["ctrl+z", "ctrl+z", "ctrl+y", "ctrl+a", "enter", "backspace", "delete", "up", "down", "end", "home", "ctrl+end"]
ROUNDS = 12


class Host(App[None]):
    def __init__(self, rows: int) -> None:
        super().__init__()
        self.area = StdinText()
        self.area.styles.height = rows

    def compose(self) -> ComposeResult:
        yield self.area

    def on_mount(self) -> None:
        self.area.focus()


@pytest.mark.parametrize("lines", [2, 12, 400])
async def test_undoing_a_paste_that_made_the_scrollbar_appear(lines: int) -> None:
    host = Host(8)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        pasted = "\n".join(map(str, range(lines)))
        host.post_message(events.Paste(pasted))
        await pilot.pause()
        assert host.area.text == pasted
        await pilot.press("ctrl+z")
        assert host.area.text == ""
        await pilot.press("ctrl+y")
        assert host.area.text == pasted
        await pilot.press("end", "x")
        assert host.area.text.count("x") == 1


async def test_no_keys_pastes_or_sizes_break_it() -> None:
    host = Host(6)
    async with host.run_test(size=(80, 24)) as pilot:
        for seed in range(ROUNDS):
            chance = random.Random(seed)
            host.area.styles.height = chance.choice([3, 6, 12])
            await pilot.resize_terminal(chance.choice([40, 80, 140]), chance.choice([10, 24, 45]))
            for _ in range(6):
                if chance.random() < 0.4:
                    host.post_message(events.Paste("".join(chance.choices("ab\n\n\t日", k=chance.randint(1, 80)))))
                for key in chance.choices(KEYS, k=5):
                    host.post_message(events.Key(key, None))
                await pilot.pause(0)
            await pilot.pause()
            assert host.is_running, seed
            row, column = host.area.cursor_location
            assert column <= len(host.area.document[row]), seed
