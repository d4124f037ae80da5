"""As much of a terminal as Textual needs, to know what is on the screen and what has changed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any

FOREGROUND, BACKGROUND = "#e0e0e0", "#121212"
_SEQUENCES = re.compile(
    r"\x1b\[(?P<arguments>[\d;?<=>]*)[ -/]*(?P<command>[@-~])"  # CSI
    r"|\x1b[\]P_^X].*?(?:\x07|\x1b\\)"  # OSC and other strings
    r"|\x1b[^\[\]P_^X]"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])"
    r"|(?P<text>[^\x00-\x1f\x7f]+)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell is drawn."""

    fill: str = FOREGROUND
    ground: str = BACKGROUND
    bold: bool = False
    italic: bool = False
    underline: bool = False


Cell = tuple[str, Style]
Row = tuple[Cell, ...]
Picture = tuple[Row, ...]
_FLAGS = {"1": "bold", "3": "italic", "4": "underline", "22": "bold", "23": "italic", "24": "underline"}


@dataclass
class Terminal:
    """As much of a terminal as Textual needs: it moves the cursor, sets colours, and writes, one cell a character."""

    columns: int
    rows: int
    _cells: list[list[Cell]] = field(init=False)
    _style: Style = field(default=Style(), init=False)
    _at: tuple[int, int] = field(default=(0, 0), init=False)
    _rest: str = field(default="", init=False)
    """The beginning of a sequence whose end has not come yet."""

    def __post_init__(self) -> None:
        self._clear()

    def feed(self, text: str) -> None:
        """Take what the program wrote."""
        text = self._rest + text
        done = 0
        while done < len(text) and (found := _SEQUENCES.match(text, done)):
            self._take(found)
            done = found.end()
        self._rest = text[done:]

    def picture(self) -> Picture:
        """All rows as they are now."""
        return tuple(map(tuple, self._cells))

    def text(self) -> str:
        """The same as lines of text."""
        return "\n".join("".join(character for character, _ in row) for row in self._cells)

    def _take(self, found: re.Match[str]) -> None:
        row, column = self._at
        if found["text"]:
            for character in found["text"][: self.columns - column]:
                self._cells[row][column] = (character, self._style)
                column += 1
            self._at = row, min(column, self.columns - 1)
        elif found["control"] == "\n":
            self._at = min(row + 1, self.rows - 1), column
        elif found["control"] == "\r":
            self._at = row, 0
        elif found["command"] == "H":
            below, right = (int(number or 1) - 1 for number in (found["arguments"] + ";").split(";")[:2])
            self._at = min(below, self.rows - 1), min(right, self.columns - 1)
        elif found["command"] == "J":
            self._clear()
        elif found["command"] == "m":
            self._style = _styled(self._style, found["arguments"].split(";"))

    def _clear(self) -> None:
        self._cells = [[(" ", Style())] * self.columns for _ in range(self.rows)]


def _styled(style: Style, codes: list[str]) -> Style:
    reverse = False
    while codes:
        code = codes.pop(0)
        if code in {"", "0"}:
            style = Style()
        elif code in {"38", "48"} and codes[:1] == ["2"]:
            colour = "#" + "".join(f"{int(part):02x}" for part in codes[1:4])
            style = replace(style, fill=colour) if code == "38" else replace(style, ground=colour)
            codes = codes[4:]
        elif code == "7":
            reverse = True
        elif code in _FLAGS:
            changed: Any = {_FLAGS[code]: len(code) == 1}
            style = replace(style, **changed)
    # Rich begins every sequence with a reset: what is reversed here is so by this one alone.
    return replace(style, fill=style.ground, ground=style.fill) if reverse else style


def changes(before: Picture, after: Picture) -> str:
    """What a program writes that turns one picture into the other."""
    written = []
    for line, (old, new) in enumerate(zip(before, after, strict=True)):
        differing = [column for column, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        if differing:
            written.append(f"\x1b[{line + 1};{differing[0] + 1}H")
            for style, cells in groupby(new[differing[0] : differing[-1] + 1], key=lambda cell: cell[1]):
                written.append(_sequence(style) + "".join(character for character, _ in cells))
    return "".join(written)


def _sequence(style: Style) -> str:
    flags = [code for code, name in _FLAGS.items() if len(code) == 1 and getattr(style, name)]
    colours = [
        f"{code};2;{int(colour[1:3], 16)};{int(colour[3:5], 16)};{int(colour[5:7], 16)}"
        for code, colour in (("38", style.fill), ("48", style.ground))
    ]
    return f"\x1b[{';'.join(['0', *flags, *colours])}m"
