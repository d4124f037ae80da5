"""What an editor does to lines of code: pure functions, from lines to lines.

A `Change` says which rows give way to which lines, and where the selection is afterwards. Rows and
columns count from 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[int, int]
"""Row and column."""

TAB = 4
"""Cells of one indent, where it is made of spaces."""

PAIRS = {"(": ")", "[": "]", "{": "}"}
"""Brackets, and what closes them."""
OPENERS = {closer: opener for opener, closer in PAIRS.items()}
STRING_PREFIX = re.compile(r"(?<!\w)(?:[rbfu]|br|rb|fr|rf|L|u8)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """Rows from `top` to `bottom` become `lines`; then this is selected, the cursor being at `end`."""

    top: int
    bottom: int
    lines: list[str]
    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a text, and the selection that is in them."""

    lines: Sequence[str]
    """The whole text."""
    start: Place
    """Where the selection was begun."""
    end: Place
    """Where the cursor is."""

    @property
    def top(self) -> int:
        """The first row that is touched."""
        return min(self.start, self.end)[0]

    @property
    def bottom(self) -> int:
        """The last row that is touched; not one of which the selection only has the start."""
        row, column = max(self.start, self.end)
        return row - 1 if column == 0 and row > self.top else row

    @property
    def rows(self) -> list[str]:
        """The lines that are touched."""
        return list(self.lines[self.top : self.bottom + 1])

    def changed(self, lines: list[str]) -> Change:
        """The same number of lines, of which each differs at its start only; the selection stays on its text."""
        places = []
        for row, column in (self.start, self.end):
            if self.top <= row <= self.bottom and column:
                old, new = self.lines[row], lines[row - self.top]
                moved = column + (len(new) - len(old) if column >= blank(old) else 0)
                places.append((row, min(max(moved, 0), len(new))))
            else:
                places.append((row, column))
        return Change(self.top, self.bottom, lines, places[0], places[1])


def blank(line: str) -> int:
    """The number of blanks and tabs that a line starts with."""
    return len(line) - len(line.lstrip(" \t"))


def indent_of(line: str) -> str:
    """The blanks and tabs that a line starts with."""
    return line[: blank(line)]


def indent_unit(lines: Sequence[str]) -> str:
    """One indent, as the text has it: a tab where a line starts with one, else blanks."""
    return "\t" if any(line.startswith("\t") for line in lines) else " " * TAB


def shallower(indent: str) -> str:
    """An indent, less by one; blanks that are no whole indent go first."""
    if indent.endswith("\t"):
        return indent[:-1]
    blanks = len(indent) - len(indent.rstrip(" "))
    return indent[: len(indent) - ((blanks - 1) % TAB + 1 if blanks else 0)]


def indent(block: Block, unit: str) -> Change:
    """Each line that is not empty one indent deeper."""
    return block.changed([unit + line if line.strip() else line for line in block.rows])


def dedent(block: Block) -> Change:
    """Each line one indent less."""
    return block.changed([shallower(indent_of(line)) + line[blank(line) :] for line in block.rows])


def toggle_comment(block: Block, sign: str) -> Change:
    """The lines become comments, all at the same column; where all are comments, they become code."""
    rows = block.rows
    code = [line for line in rows if line.strip()] or rows
    if all(line.lstrip(" \t").startswith(sign) for line in code):
        pattern = re.compile(rf"^([ \t]*){re.escape(sign)} ?")
        return block.changed([pattern.sub(r"\1", line) for line in rows])
    column = min(map(blank, code))
    made = [f"{line[:column]}{sign} {line[column:]}" if line.strip() or code == rows else line for line in rows]
    return block.changed(made)


def move(block: Block, by: int) -> Change | None:
    """The lines change places with the one above (-1) or below (1); None where there is none."""
    if block.top + by < 0 or block.bottom + by >= len(block.lines):
        return None
    (start, left), (end, right) = block.start, block.end
    if by < 0:
        lines, top, bottom = [*block.rows, block.lines[block.top - 1]], block.top - 1, block.bottom
    else:
        lines, top, bottom = [block.lines[block.bottom + 1], *block.rows], block.top, block.bottom + 1
    return Change(top, bottom, lines, (start + by, left), (end + by, right))


def duplicate(block: Block) -> Change:
    """The lines stand there twice; the selection is in the second."""
    rows = block.rows
    (start, left), (end, right) = block.start, block.end
    return Change(block.top, block.bottom, [*rows, *rows], (start + len(rows), left), (end + len(rows), right))


def delete(block: Block) -> Change:
    """The lines are gone."""
    column = block.end[1]
    if block.bottom + 1 < len(block.lines):
        after = block.lines[block.bottom + 1]
        place = (block.top, min(column, len(after)))
        return Change(block.top, block.bottom + 1, [after], place, place)
    if block.top:
        before = block.lines[block.top - 1]
        place = (block.top - 1, min(column, len(before)))
        return Change(block.top - 1, block.bottom, [before], place, place)
    return Change(0, block.bottom, [""], (0, 0), (0, 0))


def deeper_after(code: str) -> bool:
    """A line below this code is one indent deeper: it opens a block or a bracket.

    `code` is the line up to the cursor, with a blank for each character of a comment and an `x` for
    each of a string.
    """
    depth = 0
    for character in code:
        if character in PAIRS:
            depth += 1
        elif character in PAIRS.values():
            depth = max(depth - 1, 0)
    return depth > 0 or code.rstrip().endswith(":")


def new_line(lines: Sequence[str], start: Place, end: Place, code: str, unit: str, *, ends_block: str) -> Change:
    """Enter, in place of what is selected: the next line is as deep as the language wants it.

    Between an opening bracket and the one that closes it a line is opened for what belongs there.
    `code` is as for `deeper_after`; `ends_block` matches statements after which nothing of the same block is reached.
    """
    (top, left), (bottom, right) = sorted((start, end))
    before, after = lines[top][:left], lines[bottom][right:].lstrip(" \t")
    depth = indent_of(before)
    opener = code.rstrip()[-1:]
    if not before.strip():
        # Only blanks: they are not left behind.
        made, before = [depth + after], ""
    elif PAIRS.get(opener, "") and after.startswith(PAIRS[opener]):
        made = [depth + unit, depth + after]
        return Change(top, bottom, [before.rstrip(" \t"), *made], (top + 1, len(made[0])), (top + 1, len(made[0])))
    elif deeper_after(code):
        depth += unit
        made = [depth + after]
    else:
        if ends_block and re.match(ends_block, code.lstrip()) and not after:
            depth = shallower(depth)
        made = [depth + after]
    place = (top + 1, len(depth))
    return Change(top, bottom, [before, *made], place, place)


def closes_itself(character: str, line: str, column: int) -> bool:
    """Whether a bracket or quote that is typed there gets its other half at once."""
    after, before = line[column : column + 1], line[:column]
    if after and after not in ")]},;:>. \t":
        return False
    if character in PAIRS:
        return True
    # Python's and C++'s prefixes go before a quote, an apostrophe is within a word.
    return bool(STRING_PREFIX.search(before)) or not (before[-1:].isalnum() or before.endswith(("_", character, "\\")))


def steps_over(character: str, line: str, column: int) -> bool:
    """Whether a closing bracket or quote that is typed there is the one that already stands there."""
    if line[column : column + 1] != character:
        return False
    opener = OPENERS.get(character)
    return opener is None or line.count(opener) <= line.count(character)


def word_at(line: str, column: int) -> tuple[int, int]:
    """Where the word at a column starts and ends; where there is none, the run of blanks or of signs."""
    for match in re.finditer(r"\w+|\s+|[^\w\s]+", line):
        if match.start() <= column < match.end():
            return match.span()
    return len(line), len(line)
