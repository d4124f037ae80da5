"""Every key that does nothing says why."""

from __future__ import annotations

import re

import pytest

from tests.support.workbench import NARROW, app_on
from tests.tui.conftest import ready, told, until
from tui.commands import COMMANDS
from tui.commands.keys import KeyNames
from tui.commands.why import PLACES, why_nothing, why_unavailable
from tui.screens.practice.listing import PracticeScreen

NAMES = KeyNames({"app.quit": "f12"})


def test_every_reason_is_a_sentence_that_names_keys_in_force() -> None:
    for command in COMMANDS.values():
        for sentence in filter(None, (command.idle, command.away)):
            assert sentence.endswith((".", "Esc."))
            assert all(name in COMMANDS for name in re.findall(r"\{(.*?)\}", sentence)), sentence
    assert why_unavailable(COMMANDS["run.stop"], NAMES).endswith("; F12 quits.")
    assert set(PLACES) == {command.scope for command in COMMANDS.values()}


@pytest.mark.parametrize(
    ("key", "scopes", "sentence"),
    [
        ("ctrl+r", ["workbench", "app"], "A program is running; Ctrl+C stops it."),
        ("ctrl+c", ["editor", "workbench", "app"], "Nothing is running and nothing is selected; F12 quits."),
        ("ctrl+s", ["practice"], "Ctrl+S is for save, in the workbench and in a problem."),
        ("f7", ["problem"], "The lab opens from the workbench; Esc leads back there."),
        ("alt+h", ["workbench"], "Alt+H is for hint, in a problem."),
        ("alt+o", ["lab"], "Alt+O is for output, in the workbench and in a problem."),
        ("f4", ["lab"], "F4 is for $EDITOR, in the workbench and in a problem."),
        ("f11", ["lab"], ""),
    ],
)
def test_a_key_says_why_it_does_nothing_now_or_here(key: str, scopes: list[str], sentence: str) -> None:
    assert why_nothing(key, scopes, NAMES) == sentence


async def test_silent_keys_speak_once_on_the_workbench_and_in_practice() -> None:
    app, _ = app_on()
    async with app.run_test(size=NARROW) as pilot:
        await ready(pilot)
        for keys, sentence in (
            (("ctrl+c", "ctrl+c"), "Nothing is running and nothing is selected; Ctrl+Q quits."),
            (("ctrl+j",), "Judging is for problems; F2 opens them."),
            (("ctrl+o", "s"), "Nothing is running and nothing is selected; Ctrl+Q quits."),
            (("alt+o", "x"), "x does nothing here; F1 shows the keys."),
            (("f12",), "F12 does nothing here; F1 shows the keys."),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert told(app) == sentence
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Ctrl+S is for save, in the workbench and in a problem." in told(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "The health check opens from the workbench" in told(app)
