"""Find commands by the letters typed after the leader key.

The leader key is Ctrl+O, as every terminal sends it. The others are taken: Ctrl+A and Ctrl+B by screen and
tmux; Ctrl+E, F, J, K and P by VS Code; Ctrl+Space by input methods; Ctrl+W, N and T by browsers; Ctrl+S and
Q by flow control on old lines; Ctrl+H, I and M are Backspace, Tab and Enter. Ctrl+Backslash is the second one.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tui.commands.command import Command
from tui.commands.rows import COMMANDS

TITLES = {
    "c": "Cases",
    "e": "Edit",
    "f": "File",
    "i": "Stdin",
    "k": "Interview",
    "m": "Machine",
    "t": "Your work",
    "u": "Output",
    "v": "View",
    "w": "Search bar",
}
"""The groups: commands with two letters, by the first one."""


class Follower(NamedTuple):
    """What a letter after the leader key, or after a group's letter, stands for."""

    letter: str
    command: Command | None
    """The command, or None for a group."""

    @property
    def title(self) -> str:
        """The command's label or the group's title."""
        return self.command.label if self.command else TITLES[self.letter]


def followers(scopes: Collection[str], typed: str = "") -> list[Follower]:
    """Return what may follow the letters typed so far, in these scopes: commands first, then groups."""
    found: dict[str, Follower] = {}
    for command in COMMANDS.values():
        if command.scope in scopes and command.leader.startswith(typed) and command.leader != typed:
            letter = command.leader[len(typed)]
            found.setdefault(letter, Follower(letter, command if command.leader == typed + letter else None))
    return sorted(found.values(), key=lambda follower: follower.command is None)


def follower(scopes: Collection[str], typed: str, letter: str) -> Follower | None:
    """Return what this letter stands for, or None; a capital stands for its small letter if it has no other use."""
    known = {each.letter: each for each in followers(scopes, typed)}
    return known.get(letter) or known.get(letter.lower())


def spelled(letters: str) -> str:
    """Return letters after the leader key the way people write them: `f s`, `Space`."""
    return " ".join("Space" if letter == " " else letter for letter in letters)
