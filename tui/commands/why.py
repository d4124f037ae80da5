"""Say why a key does nothing."""

from __future__ import annotations

import re
from collections.abc import Collection

from foundation.guest import is_guest
from tui.commands.command import Command
from tui.commands.keys import KeyNames, key_texts
from tui.commands.rows import COMMANDS

PLACES = {
    "app": "everywhere",
    "workbench": "in the workbench",
    "editor": "in the editor",
    "find": "in the search bar",
    "stdin": "while a program reads what you type",
    "output": "in the output",
    "history": "in the history",
    "compare": "where two runs are compared",
    "practice": "in the list of problems",
    "statistics": "in the statistics",
    "measure": "where growth or a race is measured",
    "attempts": "in the attempts at a problem",
    "interviews": "in the mock interviews",
    "playback": "in a play-back",
    "problem": "in a problem",
    "cases": "in the cases of a problem",
    "case": "where a case is shown",
    "health": "in the health check",
    "lab": "in the lab",
}
"""Where the commands of a scope work, by scope."""
_ID = re.compile(r"\{([a-z_.]+)\}")


def why_unavailable(command: Command, names: KeyNames) -> str:
    """Return why a command of this screen does nothing now."""
    if command.guest and is_guest():
        return command.guest
    return _filled(command.idle, names) or f"{command.label} is not possible now."


def why_nothing(key: str, scopes: Collection[str], names: KeyNames) -> str:
    """Return why a key did nothing where commands of these scopes can be given; "" for a key that no command has."""
    having = [command for command in COMMANDS.values() if key in names.of(command)]
    here = [command for command in having if command.scope in scopes]
    if here:
        return why_unavailable(next((command for command in here if command.idle), here[0]), names)
    if not having:
        return ""
    command = next((command for command in having if command.away), having[0])
    if command.away:
        return _filled(command.away, names)
    places = list(dict.fromkeys(PLACES[each.scope] for each in having))
    label = having[0].label
    label = label if label.isupper() or not label[0].isalpha() else label[0].lower() + label[1:]
    return f"{key_texts([key])[0]} is for {label}, {' and '.join(places)}."


def _filled(sentence: str, names: KeyNames) -> str:
    """Put the keys in force for the ids in braces."""
    return _ID.sub(lambda found: names[found[1]], sentence)
