"""Which token type each stretch of a text has: Pygments, a few lines at a time.

A whole file takes Pygments up to a second; a key press may take a hundredth of that. So each line
keeps what the lexer knew when it came there, its stack of states. After an edit lexing starts a few
lines above, from the stack that is known there, and ends at the first line below that it reaches
in the same state as before: from there on nothing can be different. What looks further ahead than
those few lines (the end of a comment that so far had none) is found by an exact pass over the whole
text, which `settle` asks for. All of it is done in slices of the time that the caller can spare.

Styles are not known here, nor is the terminal.

`drive` follows the loop of Pygments' `RegexLexer.get_tokens_unprocessed`, which is
Copyright 2006-2025 by the Pygments team, BSD-2-Clause (https://github.com/pygments/pygments).
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import Any

from pygments.lexer import Lexer, RegexLexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.c_cpp import CFamilyLexer
from pygments.lexers.php import PhpLexer
from pygments.token import Error, Keyword, Name, Whitespace, _TokenType
from pygments.util import ClassNotFound

Span = tuple[int, int, _TokenType]
"""Start column, end column, token type; columns count code points, the end is not part of it."""
Spans = tuple[Span, ...]
"""One line's, in order."""
Stack = tuple[str, ...]
"""The lexer's states, the current one last."""
Names = dict[_TokenType, dict[str, _TokenType]]
"""Words that get another token type than the rules gave them."""

MOST_LINES = 20_000
"""Longer texts have no colours: finding the way through them would take seconds."""
LONGEST_LINE = 2_000
"""Longer lines, in characters, have none and count as empty: they are data or minified, and slow to match."""
LINES_ABOVE = 4
"""So far above an edit lexing starts, for rules that look ahead. Measured: 119 of 120 random edits are then exact."""
SURE = 2
"""So far below an edit it ends at the earliest, for rules that look back."""

MOST_DIRTY = 8
"""Of more stretches that are wrong one is made."""

ROOT: Stack = ("root",)


@dataclass(frozen=True, slots=True)
class LineStart:
    """The lexer is at the start of a line, between two tokens."""

    index: int
    stack: Stack


Item = tuple[int, _TokenType, str] | LineStart


class Colours:
    """The token types of one text, kept up to date while it is edited.

    The caller keeps the lines, tells of each change, and lets it `work` until there is nothing left.
    """

    def __init__(self, lexer_name: str) -> None:
        """Take a lexer by its Pygments name; one that is not known leaves the text plain."""
        try:
            self._lexer: Lexer | None = get_lexer_by_name(lexer_name)
        except ClassNotFound:
            self._lexer = None
        self._names = renamed(self._lexer)
        self._spans: list[Spans] = []
        self._known: dict[Span, Span] = {}
        """Each span once: a long text has tens of thousands, and Python's garbage collector stops at each of them."""
        self._stacks: list[Stack | None] = []
        """At the start of each line; None where a token goes across it."""
        self._dirty: list[tuple[int, int]] = []
        """Where colours are wrong: the first such line, and the first below at which they may be right again.

        The last one added is where the user is: its turn comes first.
        """
        self._check = False
        """An exact pass was asked for."""
        self._walk: _Walk | None = None

    def reset(self, lines: Sequence[str]) -> None:
        """Forget all: this is the text now."""
        self._spans = [()] * len(lines)
        self._stacks = [None] * len(lines)
        self._dirty, self._check, self._walk = [(0, 0)], False, None

    def replace(self, top: int, old_bottom: int, new_bottom: int) -> None:
        """The lines from `top` to `old_bottom` gave way to others, which now go from `top` to `new_bottom`."""
        kept, count = self._spans[top : old_bottom + 1], new_bottom - top + 1
        self._spans[top : old_bottom + 1] = (kept + [()] * count)[:count]
        self._stacks[top : old_bottom + 1] = [None] * count
        if self._walk is not None and not self._walk.exact:
            self._dirty.append((self._walk.row, max(self._walk.goal, self._walk.row + 1)))

        def now(row: int) -> int:
            return row + new_bottom - old_bottom if row > old_bottom else min(row, new_bottom)

        moved = [(now(first), now(goal)) for first, goal in self._dirty]
        if len(moved) > MOST_DIRTY:
            moved = [(min(first for first, _ in moved), max(goal for _, goal in moved))]
        self._dirty = [*moved, (top, new_bottom + SURE)]
        self._check, self._walk = False, None

    def settle(self) -> None:
        """Have the whole text looked at again, so that colours are exact."""
        self._check = True

    def spans(self, row: int) -> Spans:
        """One line's colours, as far as they are known."""
        return self._spans[row] if row < len(self._spans) else ()

    def kind(self, row: int, column: int) -> _TokenType | None:
        """The token type of one character; None where it is not known."""
        spans = self.spans(row)
        index = bisect_right(spans, column, key=itemgetter(0)) - 1
        return spans[index][2] if index >= 0 and column < spans[index][1] else None

    def work(self, lines: Sequence[str], budget_s: float) -> range | None:
        """Spend about so many seconds; returns the rows that changed, None where nothing was left to do.

        `lines` is the text as the last `reset` or `replace` left it.
        """
        if self._lexer is None or len(lines) > MOST_LINES:
            if any(self._spans):
                self.reset(lines)
            return None
        until = time.perf_counter() + budget_s
        walk = self._walk or self._begin(self._lexer, lines)
        if walk is None:
            return None
        changed = walk.go(self._spans, self._stacks, until)
        self._walk = None if walk.done else walk
        return changed

    def _begin(self, lexer: Lexer, lines: Sequence[str]) -> _Walk | None:
        """Start at what is dirty, or the exact pass if that was asked for."""
        if self._dirty:
            (first, goal), exact = self._dirty.pop(), False
        elif self._check:
            first, goal, exact = 0, len(lines), True
        else:
            return None
        self._check = self._check and not exact
        shown = [line if len(line) <= LONGEST_LINE else "" for line in lines]
        text = "\n".join(shown) + "\n"
        if self._names is None:
            self._dirty.clear()
            return _Walk(lexer.get_tokens_unprocessed(text), shown, self._known, goal=len(lines), exact=exact)
        row = max(first - LINES_ABOVE, 0)
        while row and self._stacks[row] is None:
            row -= 1
        stack = self._stacks[row] if row else ROOT
        assert stack is not None
        index = sum(map(len, islice(shown, row))) + row
        return _Walk(
            drive(lexer, text, index, stack, self._names), shown, self._known, row, index, goal=goal, exact=exact
        )


class _Walk:
    """One way through the text, from a line on; it may be interrupted and goes on where it was."""

    def __init__(
        self,
        items: Iterable[Item],
        lines: Sequence[str],
        known: dict[Span, Span],
        row: int = 0,
        index: int = 0,
        *,
        goal: int,
        exact: bool,
    ) -> None:
        self._items = iter(items)
        self._lines = lines
        self.row = row
        """The line that it is in."""
        self.goal = goal
        """Before this line it does not end."""
        self.exact = exact
        """It is to find what is not right, and nothing is known to be wrong."""
        self.done = False
        self._start = index
        """Where the line starts in the text."""
        self._spans: list[Span] = []
        self._known = known
        self._before: Stack | None = None
        """What was known at the start of the line before this walk came to it."""

    def go(self, spans: list[Spans], stacks: list[Stack | None], until: float) -> range:
        """Go on until that time (of `time.perf_counter`) or to the end; returns the rows that changed."""
        changed: list[int] = []
        lines, last = self._lines, len(self._lines)
        for item in self._items:
            row = self.row
            if isinstance(item, LineStart):
                self._pass(item.index, spans, stacks, changed)
                if self.row == last:
                    break
                same, stacks[self.row] = self._before == item.stack, item.stack
                if same and self.row >= self.goal:
                    break
            else:
                start, token, value = item
                end = start + len(value)
                self._pass(start, spans, stacks, changed)
                while self.row < last and start < end:
                    line_end = self._start + len(lines[self.row])
                    if start < line_end:
                        span = (start - self._start, min(end, line_end) - self._start, token)
                        self._spans.append(self._known.setdefault(span, span))
                    start = line_end + 1
                    self._pass(min(start, end), spans, stacks, changed)
            if self.row != row and time.perf_counter() > until:
                return _extent(changed)
        self.done = True
        return _extent(changed)

    def _pass(self, index: int, spans: list[Spans], stacks: list[Stack | None], changed: list[int]) -> None:
        """Finish the lines that end before this index."""
        while self.row < len(self._lines) and index > (end := self._start + len(self._lines[self.row])):
            finished = tuple(self._spans)
            if finished != spans[self.row]:
                spans[self.row] = finished
                changed.append(self.row)
            self._spans.clear()
            self.row += 1
            self._start = end + 1
            if self.row < len(self._lines):
                self._before, stacks[self.row] = stacks[self.row], None


def within(token: _TokenType | None, kind: _TokenType) -> bool:
    """Whether a token type is that kind, or belongs to it."""
    return token is not None and token[: len(kind)] == kind


def _extent(rows: list[int]) -> range:
    return range(rows[0], rows[-1] + 1) if rows else range(0)


def renamed(lexer: Lexer | None) -> Names | None:
    """What a lexer does with the rules' tokens word by word; None where it does more, or has no rules.

    Then only the lexer itself can be asked, from the start of the text.
    """
    how = type(lexer).get_tokens_unprocessed if lexer else None
    if how is RegexLexer.get_tokens_unprocessed:
        return {}
    if isinstance(lexer, CFamilyLexer) and how is CFamilyLexer.get_tokens_unprocessed:
        types = lexer.stdlib_types | lexer.c99_types | lexer.c11_atomic_types | lexer.linux_types
        return {Name: dict.fromkeys(types, Keyword.Type)}
    if isinstance(lexer, PhpLexer) and how is PhpLexer.get_tokens_unprocessed:
        return {Name.Other: dict.fromkeys(lexer._functions, Name.Builtin)}
    return None


def drive(lexer: Any, text: str, index: int, stack: Stack, names: Names) -> Iterator[Item]:
    """Lex from an index on, where the lexer has that stack; tells of each line start that is between two tokens."""
    rules = lexer._tokens
    states = list(stack)
    told = -1
    while index < len(text):
        if index != told and (not index or text[index - 1] == "\n"):
            told = index
            yield LineStart(index, tuple(states))
        for match_at, action, change in rules[states[-1]]:
            if match := match_at(text, index):
                if type(action) is _TokenType:
                    value = match.group()
                    yield index, _rename(names, action, value), value
                elif action is not None:
                    for start, token, value in action(lexer, match):
                        yield start, _rename(names, token, value), value
                index = match.end()
                if change is not None:
                    _change(states, change)
                break
        else:
            if text[index] == "\n":
                states = ["root"]
                yield index, Whitespace, "\n"
            else:
                yield index, Error, text[index]
            index += 1


def _rename(names: Names, token: _TokenType, value: str) -> _TokenType:
    words = names.get(token)
    return words.get(value, token) if words else token


def _change(states: list[str], change: str | int | tuple[str, ...]) -> None:
    """Do to the stack what a rule says."""
    if isinstance(change, int):
        # A negative number: so many are taken off, but the lowest stays.
        del states[max(len(states) + change, 1) :]
    elif change == "#push":
        states.append(states[-1])
    else:
        for state in (change,) if isinstance(change, str) else change:
            if state == "#push":
                states.append(states[-1])
            elif state != "#pop":
                states.append(state)
            elif len(states) > 1:
                states.pop()
