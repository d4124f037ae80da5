"""Edit lines of code with pure functions.

A `Change` says which rows are replaced by which lines, and where the selection is afterwards. Rows
and columns count from 0.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[int, int]
"""Row and column."""

TAB = 4
"""Spaces in one indent."""

MOST_LINES = 500
"""How many lines up to look for the label that a `case` belongs beside."""

PAIRS = {"(": ")", "[": "]", "{": "}"}
"""Opening brackets and their closers."""
OPENERS = {closer: opener for opener, closer in PAIRS.items()}
STRING_PREFIX = re.compile(r"(?<!\w)(?:[rbfu]|br|rb|fr|rf|L|u8)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """Replace rows `top` to `bottom` by `lines`, then select `start` to `end`, with the cursor at `end`."""

    top: int
    bottom: int
    lines: list[str]
    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines of a text, and the selection within them."""

    lines: Sequence[str]
    """The whole text."""
    start: Place
    """Where the selection starts."""
    end: Place
    """Where the cursor is."""

    @property
    def top(self) -> int:
        """The first selected row."""
        return min(self.start, self.end)[0]

    @property
    def bottom(self) -> int:
        """The last selected row, without one whose start merely ends the selection."""
        row, column = max(self.start, self.end)
        return row - 1 if column == 0 and row > self.top else row

    @property
    def rows(self) -> list[str]:
        """The selected lines."""
        return list(self.lines[self.top : self.bottom + 1])

    def changed(self, lines: list[str]) -> Change:
        """Return a change to as many lines, each differing only at its start; the selection stays on its text."""
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
    """Return the number of leading spaces and tabs."""
    return len(line) - len(line.lstrip(" \t"))


def indent_of(line: str) -> str:
    """Return the leading spaces and tabs."""
    return line[: blank(line)]


def indent_unit(lines: Sequence[str]) -> str:
    """Return one indent in the text's own style: a tab if any line starts with one, else spaces."""
    return "\t" if any(line.startswith("\t") for line in lines) else " " * TAB


def shallower(indent: str) -> str:
    """Return an indent one level less; spaces beyond a whole level go first."""
    if indent.endswith("\t"):
        return indent[:-1]
    blanks = len(indent) - len(indent.rstrip(" "))
    return indent[: len(indent) - ((blanks - 1) % TAB + 1 if blanks else 0)]


def indent(block: Block, unit: str) -> Change:
    """Indent each non-blank line by one level."""
    return block.changed([unit + line if line.strip() else line for line in block.rows])


def dedent(block: Block) -> Change:
    """Dedent each line by one level."""
    return block.changed([shallower(indent_of(line)) + line[blank(line) :] for line in block.rows])


def toggle_comment(block: Block, sign: str) -> Change:
    """Comment the lines out, all at the same column; uncomment them if all are comments."""
    rows = block.rows
    code = [line for line in rows if line.strip()] or rows
    if all(line.lstrip(" \t").startswith(sign) for line in code):
        pattern = re.compile(rf"^([ \t]*){re.escape(sign)} ?")
        return block.changed([pattern.sub(r"\1", line) for line in rows])
    column = min(map(blank, code))
    made = [f"{line[:column]}{sign} {line[column:]}" if line.strip() or code == rows else line for line in rows]
    return block.changed(made)


def move(block: Block, by: int) -> Change | None:
    """Swap the lines with the one above (-1) or below (1); None if there is none."""
    if block.top + by < 0 or block.bottom + by >= len(block.lines):
        return None
    (start, left), (end, right) = block.start, block.end
    if by < 0:
        lines, top, bottom = [*block.rows, block.lines[block.top - 1]], block.top - 1, block.bottom
    else:
        lines, top, bottom = [block.lines[block.bottom + 1], *block.rows], block.top, block.bottom + 1
    return Change(top, bottom, lines, (start + by, left), (end + by, right))


def duplicate(block: Block) -> Change:
    """Duplicate the lines and select the copy."""
    rows = block.rows
    (start, left), (end, right) = block.start, block.end
    return Change(block.top, block.bottom, [*rows, *rows], (start + len(rows), left), (end + len(rows), right))


def delete(block: Block) -> Change:
    """Delete the lines."""
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
    """Return whether the line after this code is one level deeper, as it opens a block or a bracket.

    `code` is the line up to the cursor, with a space for each character of a comment and an `x` for
    each character of a string.
    """
    depth = 0
    for character in code:
        if character in PAIRS:
            depth += 1
        elif character in PAIRS.values():
            depth = max(depth - 1, 0)
    return depth > 0 or code.rstrip().endswith(":")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language indents beyond its brackets and colons: regexes, matched at the start of a line's code."""

    ends_block: str = ""
    """A statement that ends a block, such as `return`: the next line is indented less."""
    dedents: str = ""
    """A line that ends in a colon and belongs one level further out, such as `case 1:` or `else:`."""
    opens: str = ""
    """A line beside which such a line may stand although its body is on it, such as `if x: f()`."""
    one_line: str = ""
    """A line whose body is one statement if no brace follows, such as `if (x)`."""

    def takes_one(self, line: str) -> bool:
        """Return whether a line takes the next one as its body."""
        return bool(self.one_line and re.fullmatch(self.one_line, line.partition("//")[0].strip()))


PLAIN = Habits()


def above(lines: Sequence[str], row: int) -> int | None:
    """Return the nearest row above that is not blank, or None."""
    return next((index for index in range(row - 1, -1, -1) if lines[index].strip()), None)


def outer_indent(lines: Sequence[str], row: int, habits: Habits) -> str:
    """Return the indent of the `if (x)` whose only statement ends in this row, or of the outermost of several."""
    depth = indent_of(lines[row])
    while (before := above(lines, row)) is not None and habits.takes_one(lines[before]):
        if len(indent_of(lines[before])) >= len(depth):
            break
        row, depth = before, indent_of(lines[before])
    return depth


def dedented_label(lines: Sequence[str], row: int, habits: Habits) -> str | None:
    """Return the indent of the label or clause that this row belongs beside, or None if it stays where it is."""
    line = lines[row]
    if not (habits.dedents and re.fullmatch(habits.dedents, line.strip())):
        return None
    depth = indent_of(line)
    for index in range(row - 1, max(-1, row - MOST_LINES), -1):
        other = lines[index]
        if not other.strip() or len(indent_of(other)) > len(depth):
            continue
        opens = habits.opens and re.match(habits.opens, other.lstrip())
        pairs = opens or re.match(habits.dedents, other.lstrip()) or other.rstrip().endswith(":")
        if len(indent_of(other)) < len(depth):
            return indent_of(other) if pairs else None
        if pairs:
            return None
    return None


def new_line(lines: Sequence[str], start: Place, end: Place, code: str, unit: str, *, habits: Habits = PLAIN) -> Change:
    """Replace the selection by a line break, and indent the new line.

    Between an opening bracket and its closer, open an indented line and put the closer on the next one.
    `code` is as for `deeper_after`.
    """
    (top, left), (bottom, right) = sorted((start, end))
    before, after = lines[top][:left], lines[bottom][right:].lstrip(" \t")
    depth = indent_of(before)
    opener = code.rstrip()[-1:]
    if not before.strip():
        # Leave no trailing white space behind.
        made, before = [depth + after], ""
    elif PAIRS.get(opener, "") and after.startswith(PAIRS[opener]):
        made = [depth + unit, depth + after]
        return Change(top, bottom, [before.rstrip(" \t"), *made], (top + 1, len(made[0])), (top + 1, len(made[0])))
    elif deeper_after(code) or habits.takes_one(code):
        depth += unit
        made = [depth + after]
    else:
        if habits.ends_block and re.match(habits.ends_block, code.lstrip()) and not after:
            depth = shallower(depth)
        elif code.strip():
            depth = outer_indent(lines, top, habits)
        made = [depth + after]
    place = (top + 1, len(depth))
    return Change(top, bottom, [before, *made], place, place)


def closes_itself(character: str, line: str, column: int) -> bool:
    """Return whether a bracket or quote typed here gets its other half at once."""
    after, before = line[column : column + 1], line[:column]
    if after and after not in ")]},;:>. \t":
        return False
    if character in PAIRS:
        return True
    # Python and C++ allow prefixes before a quote; otherwise a quote in a word is an apostrophe.
    return bool(STRING_PREFIX.search(before)) or not (before[-1:].isalnum() or before.endswith(("_", character, "\\")))


def steps_over(character: str, line: str, column: int) -> bool:
    """Return whether typing a closing bracket or quote should only step over the existing one."""
    if line[column : column + 1] != character:
        return False
    opener = OPENERS.get(character)
    return opener is None or line.count(opener) <= line.count(character)


def word_at(line: str, column: int) -> tuple[int, int]:
    """Return start and end of the word at a column, or of the run of spaces or of punctuation there."""
    for match in re.finditer(r"\w+|\s+|[^\w\s]+", line):
        if match.start() <= column < match.end():
            return match.span()
    return len(line), len(line)
