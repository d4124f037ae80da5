"""Keys: which there are, how people write them, which of them ask for a command."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, key_to_character

from tui.commands import COMMANDS, Command

NO_KEY = "palette"
"""Where a command without keys is found."""
_NAMES = {"pageup": "Page Up", "pagedown": "Page Down", "escape": "Esc"}
_MODIFIERS = {"ctrl", "alt", "shift", "super"}
SIGNS = {
    *KEY_NAME_REPLACEMENTS.values(),
    "question_mark",
    "comma",
    "left_square_bracket",
    "right_square_bracket",
    "slash",
}
"""Signs by the names that Textual has for them, those that make sense as keys."""
_PANES = {"workbench": ("editor", "find", "stdin", "output"), "problem": ("editor", "find", "output", "cases")}
"""The scopes of a screen's panes, by its own."""
_KNOWN = {key.value.rpartition("+")[2] for key in Keys}


def is_key(name: str) -> bool:
    """Whether a key of that name can be pressed: `f9`, `ctrl+r`, `alt+shift+left`, `question_mark`, `x`."""
    *modifiers, key = name.strip().split("+") if not name.strip().endswith("+") else [name.strip()]
    return set(modifiers) <= _MODIFIERS and (len(key) == 1 or key in _KNOWN or key in SIGNS)


def key_texts(keys: Iterable[str]) -> list[str]:
    """Keys as people write them: `Ctrl+R`, `F5`."""
    return list(dict.fromkeys(_key_text(key.strip()) for key in keys if key.strip()))


def _key_text(key: str) -> str:
    *modifiers, name = key.split("+")
    character = key_to_character(REPLACED_KEYS.get(name, name)) or ""
    if modifiers == ["shift"] and len(name) == 1:
        return name.upper()  # a letter, written as it is typed
    if name in _NAMES:
        shown = _NAMES[name]
    elif character.isprintable() and not character.isspace() and character:
        shown = character.upper() if modifiers else character
    else:
        shown = name.capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])


def checked_keymap(own: Mapping[str, object], others: Collection[str] = ()) -> tuple[dict[str, str], list[str]]:
    """The user's keys that can be, by the commands' ids, and a sentence for each that cannot.

    `others` are ids beside the commands': of what the panes bind themselves.
    """
    keymap: dict[str, str] = {}
    problems = []
    for name, keys in own.items():
        if not isinstance(keys, str):
            problems.append(
                f'config.toml, keys: "{name}" is {keys}, which is no key;'
                ' write e.g. "f12" or "ctrl+r". It keeps its own.'
            )
            continue
        wrong = [key for key in keys.split(",") if not is_key(key)]
        if wrong:
            problems.append(
                f'config.toml, keys: "{name}" has a key "{wrong[0]}" that no terminal sends;'
                ' write e.g. "f12" or "ctrl+r". It keeps its own.'
            )
        elif name in COMMANDS or name in others:
            keymap[name] = keys
        else:
            problems.append(f'config.toml, keys: there is no command "{name}"; F1 lists them.')
    problems += _shared(keymap)
    for name in [*keymap]:
        for other in _sharing(name):
            # Textual takes a key that is given up from all that have it.
            keymap.setdefault(other.id, other.keys)
    return keymap, problems


def _sharing(name: str) -> list[Command]:
    """The commands that share a key with this one by default, and mean to: one of them makes sense at a time."""
    if name not in COMMANDS:
        return []
    command = COMMANDS[name]
    keys = {*command.keys.split(",")} - {""}
    return [each for each in COMMANDS.values() if each.scope == command.scope and keys & {*each.keys.split(",")}]


def _shared(keymap: Mapping[str, str]) -> list[str]:
    """A sentence for each key that the user gave to a command where another can be asked for by it too."""
    names = KeyNames(keymap)
    given = [COMMANDS[name] for name in keymap if name in COMMANDS]
    sentences = []
    for place, command in enumerate(given):
        for key in names.of(command):
            others = [
                f'"{other.id}"'
                for other in COMMANDS.values()
                if other not in given[: place + 1]
                and key in names.of(other)
                and _meet(command.scope, other.scope)
                and not {key} <= {*command.keys.split(",")} & {*other.keys.split(",")}
            ]
            if others:
                sentences.append(
                    f'config.toml, keys: "{command.id}" has the key "{key}" in common with {" and ".join(others)};'
                    " only one answers to it, so choose another."
                )
    return sentences


def _meet(one: str, other: str) -> bool:
    """Whether the keys of both scopes work at the same place."""
    return one == other or "app" in (one, other) or one in _PANES.get(other, ()) or other in _PANES.get(one, ())


class KeyNames:
    """The keys in force, for the sentences that name them.

    Args:
        own: the user's keys by the commands' ids, from `checked_keymap`.
    """

    def __init__(self, own: Mapping[str, str] | None = None) -> None:
        self.own = own or {}

    def of(self, command: Command) -> list[str]:
        """A command's keys by Textual's names, the shown one first; none where only the palette has it."""
        keys = self.own.get(command.id) or command.keys
        return [key.strip() for key in keys.split(",") if key.strip()]

    def __getitem__(self, name: str) -> str:
        """The first key of the command of this id, as people write it: `Ctrl+R`."""
        return next(iter(key_texts(self.of(COMMANDS[name]))), NO_KEY)
