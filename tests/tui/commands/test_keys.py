"""The user's own keys."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from tests.support.scripted import CATALOGUE, scripted
from tests.tui.conftest import ready, told, until
from tui.app import CodeRunner
from tui.commands import COMMANDS
from tui.commands.keys import checked_keymap
from tui.services.context import PANES_OWN


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        ({"view.help": "f8"}, '"view.help" shares the key "f8" with "view.history" and "history.close";'),
        ({"edit.undo": "ctrl+f"}, '"edit.undo" shares the key "ctrl+f" with "edit.find";'),
        ({"output.copy": "ctrl+r"}, '"output.copy" shares the key "ctrl+r" with "run.start" and "problem.run";'),
        ({"run.start": "f12", "run.limits": "f11, f12"}, '"run.start" shares the key "f12" with "run.limits";'),
    ],
    ids=str,
)
def test_a_key_that_two_commands_have_at_the_same_place_is_told_once(own: dict[str, str], sentence: str) -> None:
    _, problems = checked_keymap(own)
    assert len(problems) == 1
    assert problems[0].startswith(f"config.toml, keys: {sentence}")


@pytest.mark.parametrize(
    "own",
    [
        {"run.start": "f12,ctrl+r"},
        {"run.start": "f8", "view.history": "f12"},
        {"find.replace": "ctrl+d"},
        {"history.delete": "f4"},
        {"run.stop": "ctrl+c,f12"},
        {command.id: command.keys for command in COMMANDS.values() if command.keys},
    ],
    ids=lambda own: str(own)[:40],
)
def test_keys_that_do_not_meet_are_taken_without_a_word(own: dict[str, str]) -> None:
    keymap, problems = checked_keymap(own)
    assert problems == []
    assert own.items() <= keymap.items()


def test_what_is_no_text_is_no_key_and_the_others_count() -> None:
    keymap, problems = checked_keymap({"run.limits": "f12", "run.stop": 5})
    assert keymap == {"run.limits": "f12"}
    assert problems == [
        'config.toml, keys: "run.stop" is 5, which is not a key; write e.g. "f12" or "ctrl+r". The default key stays.'
    ]


def test_an_id_that_is_not_there_is_told_and_those_of_the_panes_own_keys_are_taken() -> None:
    own = {"editor.document_end": "f11", "stdin.start": "f12", "editor.undoo": "f4", "stdin.eoff": "f3"}
    keymap, problems = checked_keymap(own, PANES_OWN)
    assert keymap == {"editor.document_end": "f11", "stdin.start": "f12"}
    assert problems == [
        'config.toml, keys: there is no command "editor.undoo"; F1 lists them.',
        'config.toml, keys: there is no command "stdin.eoff"; F1 lists them.',
    ]


async def test_a_command_keeps_a_key_that_another_one_shared_with_it_and_gave_up() -> None:
    settings = msgspec.structs.replace(CATALOGUE.settings, keys={"run.stop": "f12"})
    own = replace(CATALOGUE, settings=settings)
    app = CodeRunner(catalogue=own, machine=scripted()[0])
    async with app.run_test(size=(140, 45)) as pilot:
        await ready(pilot)
        await pilot.mouse_down(offset=(80, 2))
        await pilot.hover(offset=(90, 2))
        await pilot.mouse_up(offset=(90, 2))
        await pilot.press("ctrl+c")
        await until(pilot, lambda: "copied" in told(app))
