"""Make foreign text safe to show: a sign replaces every control or invisible character.

Text from a program, a file name or a case goes through `shown` before it is displayed, in the app and on
the command line, or through `spelled` if signs need their own style. The result is printable, and as wide as
`rich.cells` says. `masked` is for editable text: one sign per character.

rich is imported inside functions, because the command line uses this module and must start fast.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from rich.text import Text

TAB_CELLS = 8
MOST_CHARACTERS = 400
"""Characters of a line that `shown` keeps unless told otherwise."""
_UNUSUAL = re.compile(r"[^\x20-\x7e]")
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""Joiners, fillers and variation selectors, which Unicode files under letters and marks."""


def spelled(text: str, column: int = 0) -> list[tuple[str, bool]]:
    """Return text as pieces that are safe to show; True marks a sign in place of something else.

    Control characters become their pictures (`␛`); other characters with no look of their own (direction
    marks, zero-width, private, unassigned) become their number (`<U+202E>`). Tabs become spaces up to the
    next multiple of eight; the text begins at cell `column`.
    """
    if text.isascii() and text.isprintable():
        return [(text, False)] if text else []
    from rich.cells import cell_len, get_character_cell_size

    pieces: list[tuple[str, bool]] = []
    done = 0
    if text[0] != "\t" and not get_character_cell_size(text[0]) and not _sign(text[0]):
        pieces.append(("◌", True))  # a combining character would modify the text before this one
        column += 1
    for found in _UNUSUAL.finditer(text):
        character = found[0]
        sign = _sign(character)
        if not sign and character != "\t":
            continue
        if plain := text[done : found.start()]:
            pieces.append((plain, False))
            column += cell_len(plain)
        if not sign:
            sign = " " * (TAB_CELLS - column % TAB_CELLS)
        pieces.append((sign, character != "\t"))
        column += len(sign)
        done = found.end()
    if done < len(text):
        pieces.append((text[done:], False))
    return pieces


def visible(text: str, style: str = "") -> Text:
    """Return foreign text as one safe line with dimmed signs and no markup."""
    from rich.text import Text

    styled = Text(style=style)
    for piece, is_sign in spelled(text):
        styled.append(piece, "dim" if is_sign else "")
    return styled


def shown(text: str, most: int | None = MOST_CHARACTERS) -> str:
    """Return foreign text as one safe line, cut to `most` characters (None: uncut)."""
    cut = most is not None and len(text) > most
    return "".join(piece for piece, _ in spelled(text[:most])) + ("…" if cut else "")


def on_one_line(text: str) -> str:
    """Return foreign text of any number of lines as one safe line, uncut."""
    return shown(text.replace("\n", " "), None)


def masked(text: str, keep: str = "") -> str:
    """Replace each unsafe character not in `keep` by one sign, so that columns do not move."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character in keep else _picture(character) or "�" for character in text
    )


def wrap_points(text: str, cells: int) -> list[int]:
    """Return the start of each row of `text` at this width in cells (2 or more); at least one row."""
    if text.isascii():
        return list(range(0, max(1, len(text)), cells))
    from rich.cells import get_character_cell_size

    points, used = [0], 0
    for index, character in enumerate(text):
        size = get_character_cell_size(character)
        if used + size > cells:
            points.append(index)
            used = 0
        used += size
    return points


@lru_cache(maxsize=4096)
def _sign(character: str) -> str:
    """Return the sign for a character that must not be shown; "" if it may be, and for a tab."""
    if character == "\t":
        return ""
    if picture := _picture(character):
        return picture
    spaced = category(character) == "Zs"  # a no-break or an ideographic space
    if (character.isprintable() or spaced) and not _UNSEEN.match(character):
        return ""
    return f"<U+{ord(character):04X}>"


def _picture(character: str) -> str:
    """Return Unicode's picture of a control character, or "" if there is none."""
    code = ord(character)
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else ""


def fitted(text: str, cells: int) -> str:
    """Return a text in exactly so many terminal cells: filled with spaces, or cut with an ellipsis."""
    from rich.cells import cell_len, set_cell_size

    return set_cell_size(text, cells) if cell_len(text) <= cells else f"{set_cell_size(text, cells - 1)}…"
