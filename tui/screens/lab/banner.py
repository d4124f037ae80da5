"""Write words in letters three lines high, to be read from a distance."""

from __future__ import annotations

ROWS = 3
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ "
_FONT = """\
┏━┓┏┓ ┏━╸╺┳┓┏━╸┏━╸┏━╸╻ ╻╻ ╺┓╻┏ ╻  ┏┳┓┏┓╻┏━┓┏━┓┏━┓┏━┓┏━┓╺┳╸╻ ╻╻ ╻╻ ╻╻ ╻╻ ╻╺━┓
┣━┫┣┻┓┃   ┃┃┣╸ ┣╸ ┃╺┓┣━┫┃  ┃┣┻┓┃  ┃┃┃┃┗┫┃ ┃┣━┛┃┓┃┣┳┛┗━┓ ┃ ┃ ┃┃┏┛┃╻┃┏╋┛┗┳┛┏━┛
╹ ╹┗━┛┗━╸╺┻┛┗━╸╹  ┗━┛╹ ╹╹┗━┛╹ ╹┗━╸╹ ╹╹ ╹┗━┛╹  ┗┻┛╹┗╸┗━┛ ╹ ┗━┛┗┛ ┗┻┛╹ ╹ ╹ ┗━╸
""".splitlines()
"""The letters A to Z, in the shapes of toilet's font "future" (libcaca)."""
_WIDTHS = [1 if letter == "I" else 3 for letter in _LETTERS]


def banner(words: str) -> list[str]:
    """Return words as three lines of text; characters other than A to Z and spaces are left out."""
    return ["".join(_glyph(letter, row) for letter in words if letter in _LETTERS).rstrip() for row in range(ROWS)]


def _glyph(letter: str, row: int) -> str:
    place = _LETTERS.index(letter)
    begin, width = sum(_WIDTHS[:place]), _WIDTHS[place]
    return f"{_FONT[row][begin : begin + width]:{width}} "
