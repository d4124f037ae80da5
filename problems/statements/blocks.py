"""The blocks of a text, and how they are written as Markdown.

Their texts are inline Markdown, made with `escaped`, `emphasized` and `code`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

HARD_BREAK = "  \n"
_SPECIAL = re.compile(r"([\\`*]|\](?=[(:])|!(?=\[)|<(?=[A-Za-z/!?])|~(?=~)|&(?=#?\w+;))")
_EDGE = re.compile(r"(?<![^\W_])_|_(?![^\W_]|\()")
"""An underscore that is not within a word, and so may begin or end emphasis."""
_BLOCK_START = re.compile(r"[-+=](?=\s|$)|>|#{1,6}(?=\s|$)|~~~|(?:[-_=]\s*){3,}$")
_NUMBER_START = re.compile(r"^(\d{1,9})(?=[.)](?:\s|$))")
_PLAIN_DESTINATION = re.compile(r"[^\s()<>]+")


@dataclass
class Paragraph:
    """Inline Markdown."""

    text: str


@dataclass
class Heading:
    """A heading; level 1 is the title of the whole."""

    text: str
    level: int = 2


@dataclass
class Code:
    """Text that stands as it is."""

    text: str
    language: str = "text"


@dataclass
class Formula:
    """The lines of a displayed formula, as plain text."""

    lines: list[str]


@dataclass
class Items:
    """A list; each item has a label, "" for none, and blocks."""

    ordered: bool
    items: list[tuple[str, list[Block]]] = field(default_factory=list)


@dataclass
class Quote:
    """A quotation."""

    blocks: list[Block]


@dataclass
class Table:
    """Rows of inline Markdown; the first is the head."""

    rows: list[list[str]]


Block = Paragraph | Heading | Code | Formula | Items | Quote | Table


def escaped(text: str) -> str:
    """Return plain text as inline Markdown, with as few backslashes as it can do with."""
    return _EDGE.sub(r"\\_", _SPECIAL.sub(r"\\\1", text))


def emphasized(text: str, marks: str) -> str:
    """Return inline Markdown between marks, which stand beside its first and last word."""
    inner = text.strip()
    if not inner or inner.startswith(marks) or inner.endswith(marks):
        return text
    start = text[: len(text) - len(text.lstrip())]
    return f"{start}{marks}{inner}{marks}{text[len(start) + len(inner) :]}"


def code(text: str) -> str:
    """Return plain text as inline code."""
    inner = " ".join(text.split())
    if not inner:
        return ""
    longest = max((len(run) for run in re.findall("`+", inner)), default=0)
    marks = "`" * (longest + 1)
    space = " " if inner[0] == "`" or inner[-1] == "`" else ""
    return f"{marks}{space}{inner}{space}{marks}"


def picture(name: str, words: str = "") -> str:
    """Return a picture as inline Markdown."""
    name = " ".join(name.split())
    target = name if _PLAIN_DESTINATION.fullmatch(name) else f"<{re.sub('[<>]', '', name)}>"
    return f"![{escaped(words or name)}]({target})"


def link(address: str, words: str) -> str:
    """Return a link to the web as inline Markdown; any other address is left out."""
    if not re.fullmatch(r"https?://[^\s()<>]+", address):
        return words
    return f"[{words}]({address})" if words.strip() else f"<{address}>"


def markdown(blocks: Sequence[Block]) -> str:
    """Return blocks as Markdown, without a line break at the end."""
    return "\n\n".join(text for block in blocks if (text := _written(block)))


def _written(block: Block) -> str:
    match block:
        case Paragraph(text):
            return "\n".join(line for part in text.split("\n") if (line := _started(part)))
        case Heading(text, level):
            words = " ".join(text.split())
            return f"{'#' * level} {words}" if words else ""
        case Code(text, language):
            longest = max((len(run) for run in re.findall("`+", text)), default=0)
            marks = "`" * max(3, longest + 1)
            return f"{marks}{language}\n{text.expandtabs()}\n{marks}"
        case Formula(lines):
            # Only code keeps the columns of several lines.
            return escaped(lines[0].strip()) if len(lines) == 1 else _written(Code("\n".join(lines)))
        case Quote(blocks):
            return "\n".join(f"> {line}".rstrip() for line in markdown(blocks).split("\n")) if blocks else ""
        case Items():
            return _items(block)
        case Table(rows):
            return _table(rows)


def _started(line: str) -> str:
    """Return a line of a paragraph that Markdown does not take for the beginning of something else."""
    hard = line.endswith("  ")
    line = line.strip(" \t")
    line = f"\\{line}" if _BLOCK_START.match(line) else _NUMBER_START.sub(r"\1\\", line, count=1)
    return line + "  " if hard and line else line


def _items(block: Items) -> str:
    parts = []
    for number, (label, blocks) in enumerate(block.items, start=1):
        mark = f"{number}. " if block.ordered else "- "
        text = markdown(_labelled(label, blocks))
        rest = text.replace("\n", "\n" + " " * len(mark))
        parts.append(mark + re.sub(r"\n +(?=\n|$)", "\n", rest))
    tight = all(_is_tight(blocks) for _, blocks in block.items)
    return ("\n" if tight else "\n\n").join(parts)


def _labelled(label: str, blocks: list[Block]) -> list[Block]:
    words = emphasized(label, "**")
    if not words.strip():
        return blocks
    if blocks and isinstance(blocks[0], Paragraph):
        return [Paragraph(f"{words} {blocks[0].text}"), *blocks[1:]]
    return [Paragraph(words), *blocks]


def _is_tight(blocks: Sequence[Block]) -> bool:
    return len(blocks) <= 1 or (len(blocks) == 2 and isinstance(blocks[1], Items))


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    lines = [f"| {' | '.join(_cell(cell) for cell in [*row, *[''] * (width - len(row))])} |" for row in rows]
    lines.insert(1, "|" + " --- |" * width)
    return "\n".join(lines)


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("|", "\\|")
