"""Foreign text made safe to show: what a terminal would obey, or nobody would see, becomes a sign.

Whatever a program, a file's name or a case contains goes through `spelled` (or `visible`) before
it comes to the screen. What is left is printable, and as wide as `rich.cells` says.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text

TAB_CELLS = 8
MOST_CHARACTERS = 400
"""Characters of a line that `shown` keeps unless told otherwise."""
_UNUSUAL = re.compile(r"[^\x20-\x7e]")
_UNSEEN = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]")
"""Joiners, fillers and variation selectors, which Unicode files under letters and marks."""


def spelled(text: str, column: int = 0) -> list[tuple[str, bool]]:
    """Text as pieces that may be shown as they are; True: a sign in the place of something else.

    Control characters become their pictures (`␛`), other characters that have no look of their own
    (of direction, zero-width, private, unassigned) their number (`<U+202E>`); tabs become spaces up
    to the next column of eight, where the text begins at cell `column`.
    """
    if text.isascii() and text.isprintable():
        return [(text, False)] if text else []
    pieces: list[tuple[str, bool]] = []
    done = 0
    if text[0] != "\t" and not get_character_cell_size(text[0]) and not _sign(text[0]):
        pieces.append(("◌", True))  # a combining character would sit on what stands before the text
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
    """Foreign text for a title, a table's cell or a line of text: one line, signs dimmed, no markup."""
    shown = Text(style=style)
    for piece, is_sign in spelled(text):
        shown.append(piece, "dim" if is_sign else "")
    return shown


def shown(text: str, most: int = MOST_CHARACTERS) -> str:
    """Return foreign text as one safe line, cut to `most` characters."""
    return "".join(piece for piece, _ in spelled(text[:most])) + ("…" if len(text) > most else "")


def wrap_points(text: str, cells: int) -> list[int]:
    """Where the rows of `text` begin if a row has so many cells (2 or more); always at least one row."""
    if text.isascii():
        return list(range(0, max(1, len(text)), cells))
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
    """What stands for a character that must not be shown; empty if it may be, and for a tab."""
    code = ord(character)
    if code < 0x20:
        return "" if character == "\t" else chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    spaced = category(character) == "Zs"  # a no-break or an ideographic space
    if (character.isprintable() or spaced) and not _UNSEEN.match(character):
        return ""
    return f"<U+{code:04X}>"
