"""Pictures of trees and linked lists, drawn with characters.

```
  5
 ╭┴─╮        3 → 1 → 2
 3  8
 ╰╮
  4
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from problems.notation import Misread, Value
from problems.signature import AnySignature, Signature
from problems.types import List, Node, Type

MOST_NODES = 63
"""A tree or list of more nodes is not drawn."""
MOST_LEVELS = 16
MOST_PICTURES = 6
"""Of a list of trees or lists only so many are drawn."""
_ARROW = " → "


def picture(value: Value, of: Type, width: int) -> str:
    """Return a drawing that is at most `width` wide; "" if there is nothing to draw, or it does not fit."""
    match of:
        case Node(name):
            assert isinstance(value, list)
            return _tree(value, width) if name == "TreeNode" else _linked(value, width)
        case List(Node() as item):
            assert isinstance(value, list)
            drawn = [picture(one, item, width) for one in value[:MOST_PICTURES]]
            whole = all(text or not one for text, one in zip(drawn, value, strict=False))
            return "\n\n".join(text or "null" for text in drawn) if whole and len(value) <= MOST_PICTURES else ""
    return ""


def pictures_of(signature: AnySignature | None, stdin: bytes, width: int) -> str:
    """Return a drawing of each argument that can be drawn, below its name; "" if none can."""
    if not isinstance(signature, Signature):
        return ""
    try:
        values = signature.arguments(stdin.decode())
    except (Misread, UnicodeDecodeError):
        return ""
    drawn = {one.name: picture(values[one.name], one.type, width) for one in signature.parameters}
    return "\n\n".join(f"{name}:\n{text}" if len(drawn) > 1 else text for name, text in drawn.items() if text)


def _linked(values: Sequence[Value], width: int) -> str:
    """Return a linked list: `3 → 1 → 2`, on several lines if it is long."""
    if len(values) > MOST_NODES:
        return ""
    lines: list[str] = []
    for number, value in enumerate(values):
        word = f"{value}{_ARROW if number < len(values) - 1 else ''}"
        if not lines or len(lines[-1] + word.rstrip()) > width:
            lines.append("" if not lines else "  ")
        lines[-1] += word
    return "\n".join(line.rstrip() for line in lines)


@dataclass
class _Place:
    """A node and where it is drawn."""

    label: str
    left: _Place | None = None
    right: _Place | None = None
    column: int = 0
    """That of the label's first character."""

    @property
    def middle(self) -> int:
        """The column in which lines begin and end."""
        return self.column + (len(self.label) - 1) // 2

    @property
    def children(self) -> list[_Place]:
        """The children that there are."""
        return [child for child in (self.left, self.right) if child]


def _tree(levels: Sequence[Value], width: int) -> str:
    if not levels or sum(value is not None for value in levels) > MOST_NODES:
        return ""
    root = _planted(levels)
    rows = [[root]]
    while children := [child for place in rows[-1] for child in place.children]:
        rows.append(children)
    if len(rows) > MOST_LEVELS:
        return ""
    column = 0
    for place in _in_order(root):
        place.column = column
        column += len(place.label) + 1
    if column - 1 > width:
        return ""
    lines = []
    for row in rows:
        lines.append(_drawn((place.column, place.label) for place in row))
        if any(place.children for place in row):
            lines.append(_drawn(_branches(place) for place in row if place.children))
    return "\n".join(lines)


def _planted(levels: Sequence[Value]) -> _Place:
    """Return the tree of some values, level by level."""
    places = [None if value is None else _Place(str(value)) for value in levels]
    root = places[0]
    assert root
    children = iter(places[1:])
    for place in places:
        if place:
            place.left, place.right = next(children, None), next(children, None)
    return root


def _in_order(place: _Place) -> Iterator[_Place]:
    """Yield the nodes from left to right; recursion is as deep as the levels, which have been counted."""
    if place.left:
        yield from _in_order(place.left)
    yield place
    if place.right:
        yield from _in_order(place.right)


def _branches(place: _Place) -> tuple[int, str]:
    """Return the line between a node and its children, and the column where it begins."""
    here = place.middle
    start = place.left.middle if place.left else here
    end = place.right.middle if place.right else here
    joint = "┴" if place.left and place.right else "╯" if place.left else "╰"
    before = f"╭{'─' * (here - start - 1)}" if place.left else ""
    behind = f"{'─' * (end - here - 1)}╮" if place.right else ""
    return start, before + joint + behind


def _drawn(pieces: Iterator[tuple[int, str]]) -> str:
    """Return a line with each piece at its column."""
    line = ""
    for column, text in pieces:
        line = line.ljust(column) + text
    return line
