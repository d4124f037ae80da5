"""Words in letters three lines high, for people who sit far away."""

from __future__ import annotations

ROWS = 3
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ "
_FONT = """\
┏━┓┏┓ ┏━╸╺┳┓┏━╸┏━╸┏━╸╻ ╻╻ ╺┓╻┏ ╻  ┏┳┓┏┓╻┏━┓┏━┓┏━┓┏━┓┏━┓╺┳╸╻ ╻╻ ╻╻ ╻╻ ╻╻ ╻╺━┓
┣━┫┣┻┓┃   ┃┃┣╸ ┣╸ ┃╺┓┣━┫┃  ┃┣┻┓┃  ┃┃┃┃┗┫┃ ┃┣━┛┃┓┃┣┳┛┗━┓ ┃ ┃ ┃┃┏┛┃╻┃┏╋┛┗┳┛┏━┛
╹ ╹┗━┛┗━╸╺┻┛┗━╸╹  ┗━┛╹ ╹╹┗━┛╹ ╹┗━╸╹ ╹╹ ╹┗━┛╹  ┗┻┛╹┗╸┗━┛ ╹ ┗━┛┗┛ ┗┻┛╹ ╹ ╹ ┗━╸
""".splitlines()
"""A to Z. The shapes are those of the font "future" of toilet (libcaca)."""
_WIDTHS = [1 if letter == "I" else 3 for letter in _LETTERS]


def large(words: str) -> list[str]:
    """Words of the letters A to Z and spaces as three lines of text; other signs are left out."""
    return ["".join(_glyph(letter, row) for letter in words if letter in _LETTERS).rstrip() for row in range(ROWS)]


def _glyph(letter: str, row: int) -> str:
    place = _LETTERS.index(letter)
    begin, width = sum(_WIDTHS[:place]), _WIDTHS[place]
    return f"{_FONT[row][begin : begin + width]:{width}} "
