"""The leader key: every command has letters that lead to it and to nothing else."""

from __future__ import annotations

import pytest

from tui.commands import COMMANDS, Command
from tui.commands.keys import PANES, checked_keymap
from tui.commands.leader import TITLES, follower, followers, spelled

SCOPES = {command.scope for command in COMMANDS.values()}
PLACES = [
    {"app", scope, *PANES.get(scope, ())}
    for scope in sorted(SCOPES - {"app"} - {each for p in PANES.values() for each in p})
]
"""The scopes whose commands can be given at the same time: a screen with all its panes, and the app."""


def typed_in(place: set[str], letters: str) -> Command | None:
    """The command that the letters lead to, one after the other."""
    typed = ""
    for number, letter in enumerate(letters, 1):
        found = follower(place, typed, letter)
        if found is None or (found.command is None) != (number < len(letters)):
            return None
        typed += letter
    return found.command if found else None


def test_every_scope_is_in_a_place() -> None:
    assert set.union(*PLACES) == SCOPES


@pytest.mark.parametrize("place", PLACES, ids=lambda place: " ".join(sorted(place)))
def test_every_command_is_reached_by_letters_of_its_own(place: set[str]) -> None:
    for command in COMMANDS.values():
        if command.scope in place and command.id != "app.leader":
            assert typed_in(place, command.leader) is command


@pytest.mark.parametrize("place", PLACES, ids=lambda place: " ".join(sorted(place)))
def test_a_menu_has_a_title_for_each_letter_and_fits_eighty_columns_by_ten_rows(place: set[str]) -> None:
    for typed in ["", *TITLES]:
        rows = followers(place, typed)
        assert all(row.title for row in rows)
        assert len(rows) <= 40


def test_letters_mean_the_same_on_every_screen_with_an_editor() -> None:
    """Judging excepted: what both screens have is called the same."""
    both = [
        {command.leader: command.label for command in COMMANDS.values() if command.scope == scope} for scope in PANES
    ]
    shared = both[0].keys() & both[1].keys()
    assert {letters for letters in shared if both[0][letters] != both[1][letters]} <= {"n"}  # New: from the starter


def test_a_capital_counts_as_its_small_letter_unless_it_has_a_use_of_its_own() -> None:
    assert follower({"workbench"}, "", "R") == follower({"workbench"}, "", "r") is not None
    assert follower({"compare"}, "", "N") != follower({"compare"}, "", "n")
    assert follower({"workbench"}, "", "ß") is None


def test_letters_are_spelled_as_they_are_typed() -> None:
    assert spelled("fs") == "f s"
    assert spelled(" ") == "Space"


def test_a_leader_key_that_the_user_gave_away_is_not_the_menus_any_more() -> None:
    keymap, problems = checked_keymap({"file.open": "ctrl+o"})
    assert (keymap["file.open"], keymap["app.leader"], problems) == ("ctrl+o", "ctrl+backslash", [])
    _, problems = checked_keymap({"file.open": "ctrl+o", "run.start": "ctrl+backslash"})
    assert problems[0] == (
        'config.toml, keys: "file.open" and "run.start" have both keys of the menu; give "app.leader" a key of its own.'
    )
    assert checked_keymap({"file.open": "ctrl+o", "app.leader": "f12"}) == (
        {"file.open": "ctrl+o", "app.leader": "f12"},
        [],
    )
