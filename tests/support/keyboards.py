"""What terminals send for a key: bytes, by the key's name in Textual.

Taken from the terminals' own documents (xterm's ctlseqs, kitty's keyboard protocol, Windows Terminal's and VS Code's
defaults, tmux with its default table), as data: where a terminal differs from xterm, it has a row of its own.
"""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase

from textual.keys import REPLACED_KEYS, key_to_character

_F = dict(zip(range(1, 13), (*"PQRS", "15", "17", "18", "19", "20", "21", "23", "24"), strict=True))
_ARROWS = {"up": "A", "down": "B", "right": "C", "left": "D"}
_MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4, "super": 8}

XTERM: dict[str, str] = {
    **{f"ctrl+{letter}": chr(ord(letter) & 31) for letter in ascii_lowercase},
    **{f"alt+{letter}": f"\x1b{letter}" for letter in ascii_lowercase},
    **{f"alt+shift+{letter.lower()}": f"\x1b{letter}" for letter in ascii_uppercase},
    **{f"f{n}": f"\x1bO{code}" if n < 5 else f"\x1b[{code}~" for n, code in _F.items()},
    **{f"shift+f{n}": f"\x1b[1;2{code}" if n < 5 else f"\x1b[{code};2~" for n, code in _F.items()},
    **{name: f"\x1b[{code}" for name, code in _ARROWS.items()},
    **{f"alt+{name}": f"\x1b[1;3{code}" for name, code in _ARROWS.items()},
    **{f"alt+shift+{name}": f"\x1b[1;4{code}" for name, code in _ARROWS.items()},
    **{f"ctrl+shift+{name}": f"\x1b[1;6{code}" for name, code in _ARROWS.items()},
    "ctrl+backslash": "\x1c",
    "ctrl+underscore": "\x1f",
    "ctrl+slash": "\x1f",
    "ctrl+enter": "\r",
    "shift+enter": "\r",
    "ctrl+shift+k": "\x0b",
    "ctrl+shift+z": "\x1a",
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "shift+delete": "\x1b[3;2~",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "home": "\x1b[H",
    "end": "\x1b[F",
}

_OPTION = dict(zip("adghlmoprstxy", "å∂©˙¬µøπ®ß†≈¥", strict=True))
"""Option and a letter on a Mac's US keyboard; `e` and `i` wait for a letter to put their accent on."""

BY_TERMINAL: dict[str, dict[str, str]] = {
    "xterm": {},
    "VS Code": {},
    "Terminal.app": {
        **{f"alt+{letter}": sign for letter, sign in _OPTION.items()},
        "alt+e": "\N{ACUTE ACCENT}",
        "alt+i": "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}",
    },
    "GNOME Terminal": {},
    "Windows Terminal": {"ctrl+enter": "\n"},
    "a browser": {},
    "kitty": {},
    "tmux": {},
}
"""Where each one differs from xterm; kitty differs everywhere, see `_kitty`."""


def sent(terminal: str, key: str) -> str:
    """Return what a terminal sends for a key that it does not keep."""
    if terminal == "kitty":
        return _kitty(key)
    return BY_TERMINAL[terminal].get(key) or XTERM.get(key) or _character(key)


def _character(key: str) -> str:
    """Return the character of a key without modifiers, or with Shift."""
    if key.startswith("shift+"):
        return key[-1].upper()
    return key if len(key) == 1 else key_to_character(REPLACED_KEYS.get(key, key)) or ""


def _kitty(key: str) -> str:
    """Return a key in kitty's protocol, with the flags that Textual asks for: all keys, with their text."""
    if key.startswith("shift+") and len(key) == len("shift+x"):
        key = key[-1].upper()
    *modifiers, name = [key] if len(key) == 1 else key.split("+")
    bits = 1 + sum(_MODIFIERS[modifier] for modifier in modifiers)
    if name[0] == "f" and name[1:].isdigit():
        code = _F[int(name[1:])]
        letter, number = (code, "1") if code.isalpha() else ("~", code)
        number = "13" if name == "f3" else number
        return f"\x1b[{number};{bits}{'~' if name == 'f3' else letter}"
    if name in _ARROWS or name in ("home", "end"):
        return f"\x1b[1;{bits}{ {**_ARROWS, 'home': 'H', 'end': 'F'}[name] }"
    if name in ("delete", "pageup", "pagedown"):
        return f"\x1b[{ {'delete': 3, 'pageup': 5, 'pagedown': 6}[name] };{bits}~"
    special = {"enter": 13, "escape": 27, "tab": 9, "backspace": 127}
    character = chr(special[name]) if name in special else _character(name)
    if modifiers or name in special:
        return f"\x1b[{ord(character)};{bits}u"
    if character.isupper():  # Shift goes down first, and is reported too
        return f"\x1b[57441;2u\x1b[{ord(character.lower())};2;{ord(character)}u"
    return f"\x1b[{ord(character)};;{ord(character)}u"
