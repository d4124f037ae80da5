"""Characters as people count them: an emoji of several code points is one, as is a letter with its accents.

The cursor steps over such a cluster at once, and Backspace deletes all of it. It is drawn by its parts, though: where
code points are joined to one emoji (by U+200D), each has its own cells, and the joiner a sign. Rich measures such an
emoji as two cells, but only some terminals draw it so; the others draw all of its parts, and whatever follows in the
row, borders and neighbours included, would be out of place. Textual 8.2 does not ask the terminal which it is: mode
2027 would tell, but its driver sends no such question, and its parser drops the answer. Besides, its TextArea styles
the cursor's code point alone, which takes the emoji apart in any terminal. Parts are as wide everywhere. Drawing the
joiner was tried in tmux 3.3a: of a family of four, three parts were shown, and the fourth was lost.
"""

from __future__ import annotations

import regex

_LONGEST = 64
"""Characters looked at for a cluster; the longest emoji has about ten."""
_CLUSTER = regex.compile(r"\X")


def cluster_before(line: str, column: int) -> int:
    """Return where the cluster before a column begins."""
    near = line[max(0, column - _LONGEST) : column]
    if near.isascii():
        return column - 1
    return column - len(_CLUSTER.findall(near)[-1])


def cluster_after(line: str, column: int) -> int:
    """Return where the cluster at a column ends."""
    near = line[column : column + _LONGEST]
    found = None if near[:2].isascii() else _CLUSTER.match(near)
    return column + (len(found[0]) if found else 1)


def cluster_at(line: str, column: int) -> int:
    """Return where the cluster that a column is in begins."""
    first = max(0, column - _LONGEST)
    near = line[first : column + _LONGEST]
    if near.isascii():
        return column
    for found in _CLUSTER.finditer(near):
        if found.end() > column - first:
            return first + found.start()
    return column
