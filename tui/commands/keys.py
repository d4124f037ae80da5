"""Check, name and look up the keys of commands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from textual.keys import KEY_NAME_REPLACEMENTS, REPLACED_KEYS, Keys, key_to_character

from tui.commands import COMMANDS, Command
from tui.commands.leader import spelled
from tui.commands.terminals import Terminal, arrives

_NAMES = {"pageup": "Page Up", "pagedown": "Page Down", "escape": "Esc"}
_ARROWS = {"left": "←", "right": "→", "up": "↑", "down": "↓"}
_MODIFIERS = {"ctrl", "alt", "shift", "super"}
SIGNS = {
    *KEY_NAME_REPLACEMENTS.values(),
    "question_mark",
    "comma",
    "left_square_bracket",
    "right_square_bracket",
    "slash",
}
"""Textual's names of the punctuation characters that can be keys."""
BARE = frozenset(
    {f"{side}_{name}" for side in ("left", "right") for name in ("shift", "control", "alt", "super", "hyper", "meta")}
    | {"caps_lock", "num_lock", "scroll_lock", "iso_level3_shift", "iso_level5_shift"}
)
"""Modifiers that kitty's protocol reports as keys: Shift goes down before a capital letter."""
PANES = {"workbench": ("editor", "find", "stdin", "output"), "problem": ("editor", "find", "output", "cases")}
"""The scopes of the panes, by the scope of their screen."""
_KNOWN = {key.value.rpartition("+")[2] for key in Keys}


def is_key(name: str) -> bool:
    """Return whether a key of this name exists: `f9`, `ctrl+r`, `alt+shift+left`, `question_mark`, `x`."""
    *modifiers, key = name.strip().split("+") if not name.strip().endswith("+") else [name.strip()]
    return set(modifiers) <= _MODIFIERS and (len(key) == 1 or key in _KNOWN or key in SIGNS)


def key_texts(keys: Iterable[str]) -> list[str]:
    """Return keys the way people write them: `Ctrl+R`, `F5`."""
    return list(dict.fromkeys(_key_text(key.strip()) for key in keys if key.strip()))


def _key_text(key: str) -> str:
    *modifiers, name = key.split("+")
    character = key_to_character(REPLACED_KEYS.get(name, name)) or ""
    if modifiers == ["shift"] and len(name) == 1:
        return name.upper()  # a capital letter
    if name in _NAMES:
        shown = _NAMES[name]
    elif character.isprintable() and not character.isspace() and character:
        shown = character.upper() if modifiers else character
    else:
        shown = name.capitalize()
    return "+".join([*(modifier.capitalize() for modifier in modifiers), shown])


def checked_keymap(own: Mapping[str, object], others: Collection[str] = ()) -> tuple[dict[str, str], list[str]]:
    """Return the user's valid keys by command id, and a sentence for each invalid entry.

    `others` are further valid ids: those of keys that the panes bind themselves.
    """
    keymap: dict[str, str] = {}
    problems = []
    for name, keys in own.items():
        if not isinstance(keys, str):
            problems.append(
                f'config.toml, keys: "{name}" is {keys}, which is not a key;'
                ' write e.g. "f12" or "ctrl+r". The default key stays.'
            )
            continue
        wrong = [key for key in keys.split(",") if not is_key(key)]
        if wrong:
            problems.append(
                f'config.toml, keys: "{name}" has a key "{wrong[0]}" that no terminal sends;'
                ' write e.g. "f12" or "ctrl+r". The default key stays.'
            )
        elif name in COMMANDS or name in others:
            keymap[name] = keys
        else:
            problems.append(f'config.toml, keys: there is no command "{name}"; F1 lists them.')
    problems += _spare_leader(keymap)
    problems += _shared(keymap)
    for name in [*keymap]:
        for other in _sharing(name):
            # Textual removes an overridden key from every command that has it.
            keymap.setdefault(other.id, other.keys)
    return keymap, problems


def _spare_leader(keymap: dict[str, str]) -> list[str]:
    """Leave a leader key to the command that the user gave it to, as long as the menu has another one."""
    if "app.leader" in keymap:
        return []
    leaders = COMMANDS["app.leader"].keys.split(",")
    given = {key.strip(): name for name, keys in keymap.items() for key in keys.split(",")}
    left = [key for key in leaders if key not in given]
    if left:
        keymap.update({"app.leader": ",".join(left)} if left != leaders else {})
        return []
    names = " and ".join(f'"{given[key]}"' for key in leaders)
    return [f'config.toml, keys: {names} have both keys of the menu; give "app.leader" a key of its own.']


def _sharing(name: str) -> list[Command]:
    """Return the commands that share a key with this one by design: only one is available at a time."""
    if name not in COMMANDS:
        return []
    command = COMMANDS[name]
    keys = {*command.keys.split(",")} - {""}
    return [each for each in COMMANDS.values() if each.scope == command.scope and keys & {*each.keys.split(",")}]


def _shared(keymap: Mapping[str, str]) -> list[str]:
    """Return a sentence for each of the user's keys that another command in the same place has too."""
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
                    f'config.toml, keys: "{command.id}" shares the key "{key}" with {" and ".join(others)};'
                    " only one of them gets it, so choose another key."
                )
    return sentences


def _meet(one: str, other: str) -> bool:
    """Return whether the keys of both scopes can work at the same time."""
    return one == other or "app" in (one, other) or one in PANES.get(other, ()) or other in PANES.get(one, ())


class KeyNames:
    """Look up the keys in force, for sentences that name them.

    Args:
        own: the user's keys by command id, from `checked_keymap`.
        terminals: those between the user and us; keys that they keep are not named.
    """

    def __init__(self, own: Mapping[str, str] | None = None, terminals: Sequence[Terminal] = ()) -> None:
        self.own = own or {}
        self.terminals = terminals

    def of(self, command: Command) -> list[str]:
        """Return a command's keys by Textual's names, the preferred one first; empty if only the menu has it."""
        keys = self.own.get(command.id) or command.keys
        return [key.strip() for key in keys.split(",") if key.strip()]

    def arriving(self, command: Command) -> list[str]:
        """Return the command's keys that this terminal sends."""
        return [key for key in self.of(command) if arrives(key, self.terminals)]

    def __getitem__(self, name: str) -> str:
        """Return the shown key of the command with this id the way people write it: `Ctrl+R`, or `Ctrl+O f e`."""
        return next(iter(key_texts(self.arriving(COMMANDS[name]))), "") or self.letters(COMMANDS[name])

    def short(self, command: Command, *, menu: bool = False) -> str:
        """Return the shown key for the footer: `^r`, `esc`, or `^o j`; with `menu`, always the latter."""
        for key in () if menu else self.arriving(command):
            return _short(key)
        leader = next(iter(self.arriving(COMMANDS["app.leader"])), "")
        return f"{_short(leader)} {spelled(command.leader)}" if command.leader else ""

    def letters(self, command: Command) -> str:
        """Return the leader key and the command's letters the way people write them: `Ctrl+O f e`."""
        leader = next(iter(key_texts(self.arriving(COMMANDS["app.leader"]))), "")
        return f"{leader} {spelled(command.leader)}" if command.leader else leader


def _short(key: str) -> str:
    """Shorten a key for the footer: `^r`, `esc`, `→`."""
    return _ARROWS.get(key) or key.replace("ctrl+", "^").replace("escape", "esc").replace("delete", "del").replace(
        "slash", "/"
    )
