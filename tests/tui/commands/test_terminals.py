"""Every command is reached from every terminal, by the bytes that it sends."""

from __future__ import annotations

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.keys import _character_to_key

from tests.support.keyboards import BY_TERMINAL, sent
from tests.tui.commands.test_leader import PLACES
from tui.commands import COMMANDS
from tui.commands.keys import BARE, KeyNames
from tui.commands.leader import follower
from tui.commands.terminals import TERMINALS, Terminal, arrives, recognised
from tui.key_queue import know_alt_letters

know_alt_letters()
NAMED = {terminal.name: terminal for terminal in TERMINALS}
LEADER = COMMANDS["app.leader"]


def pressed(data: str) -> list[events.Key]:
    """The keys that the app gets for these bytes, without the bare modifiers."""
    parser = XTermParser()
    found = [*parser.feed(data), *parser.feed("")]
    return [event for event in found if isinstance(event, events.Key) and event.key not in BARE]


@pytest.mark.parametrize("name", BY_TERMINAL)
def test_every_command_is_reached_by_the_menu_in_every_terminal(name: str) -> None:
    terminal = NAMED[name]
    leaders = [key for key in LEADER.keys.split(",") if terminal.sends(key)]
    assert leaders
    for leader in leaders:
        assert [event.key for event in pressed(sent(name, leader))] == [leader]
    for place in PLACES:
        for command in COMMANDS.values():
            if command.scope in place and command is not LEADER:
                typed, found = "", None
                for event in pressed("".join(sent(name, letter) for letter in command.leader)):
                    assert event.character
                    found = follower(place, typed, event.character)
                    assert found, (command.id, event)
                    typed += found.letter
                assert found
                assert found.command is command


@pytest.mark.parametrize("name", BY_TERMINAL)
def test_a_key_that_a_terminal_sends_is_the_one_that_the_command_has(name: str) -> None:
    for command in COMMANDS.values():
        for key in filter(None, command.keys.split(",")):
            if NAMED[name].sends(key):
                came = [event.key for event in pressed(sent(name, key))]
                capital = key[-1].upper() if key.startswith("shift+") and len(key) == len("shift+x") else ""
                assert came == [capital or (_character_to_key(key) if len(key) == 1 else key)], (command.id, key)


def test_where_option_types_signs_no_alt_key_arrives_and_the_sign_is_seen() -> None:
    assert not NAMED["Terminal.app"].sends("alt+s")
    assert [event.character for event in pressed(sent("Terminal.app", "alt+s"))] == ["ß"]


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({}, []),
        ({"TERM_PROGRAM": "vscode"}, ["VS Code"]),
        ({"TERM_PROGRAM": "Apple_Terminal"}, ["Terminal.app"]),
        ({"VTE_VERSION": "7600", "TMUX": "/tmp/tmux-0/default,1,0"}, ["GNOME Terminal", "tmux"]),
        ({"KITTY_WINDOW_ID": "1"}, ["kitty"]),
        ({"WT_SESSION": "x", "ZELLIJ": "0"}, ["Windows Terminal", "zellij"]),
    ],
    ids=str,
)
def test_a_terminal_is_recognised_by_its_variables(environment: dict[str, str], names: list[str]) -> None:
    assert [terminal.name for terminal in recognised(environment)] == names


@pytest.mark.parametrize("terminal", TERMINALS, ids=lambda terminal: terminal.name)
def test_the_shown_key_is_one_that_arrives(terminal: Terminal) -> None:
    names = KeyNames({}, [terminal])
    for command in COMMANDS.values():
        assert all(arrives(key, [terminal]) for key in names.arriving(command))
        assert names[command.id]
        assert names.short(command)


def test_what_vs_code_keeps_is_named_by_its_letters() -> None:
    names = KeyNames({}, [NAMED["VS Code"]])
    assert names["problem.judge"] == "Ctrl+O j"
    assert names.short(COMMANDS["problem.judge"]) == "^o j"
    assert names["view.help"] == "Ctrl+O ?"
    assert KeyNames({}, [NAMED["zellij"]])["file.open"] == "Ctrl+\\ o"
