"""Find the token type of each stretch of a text with Pygments, incrementally.

Pygments takes up to a second for a whole file; a key press may take a hundredth of that. So each
line stores the lexer's stack of states at its start. After an edit, lexing resumes a few lines
above, from the stored stack, and stops at the first line below that it reaches in the same state
as before: nothing can differ from there on. Rules that look further ahead than those few lines
(the end of a comment that so far had none) are caught by an exact pass over the whole text, which
`settle` requests. All work is done in slices of the time that the caller can spare.

This module knows neither styles nor the terminal.

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
"""Start column, end column (exclusive), token type; columns count code points."""
Spans = tuple[Span, ...]
"""The spans of one line, in order."""
Stack = tuple[str, ...]
"""The lexer's states, the current one last."""
Names = dict[_TokenType, dict[str, _TokenType]]
"""Words whose token type the lexer changes after applying its rules, by the rules' token type."""

MOST_LINES = 20_000
"""Longer texts are left plain: an exact pass would take seconds."""
LONGEST_LINE = 2_000
"""Longer lines, in characters, are left plain and lexed as empty: they are data or minified, and slow to match."""
LINES_ABOVE = 4
"""Lines above an edit at which lexing starts, for rules that look ahead; 119 of 120 random edits are then exact."""
SURE = 2
"""Lines below an edit before which lexing does not stop, for rules that look back."""

MOST_DIRTY = 8
"""Most stretches to track as wrong; if there are more, they are merged into one."""

ROOT: Stack = ("root",)


@dataclass(frozen=True, slots=True)
class LineStart:
    """The lexer reached the start of a line between two tokens."""

    index: int
    stack: Stack


Item = tuple[int, _TokenType, str] | LineStart


class Colours:
    """The token types of one text, kept up to date while it is edited.

    The caller owns the lines, reports each change, and calls `work` until nothing is left to do.
    """

    def __init__(self, lexer_name: str) -> None:
        """Make colours for a lexer by its Pygments name; an unknown one leaves the text plain."""
        try:
            self._lexer: Lexer | None = get_lexer_by_name(lexer_name)
        except ClassNotFound:
            self._lexer = None
        self._names = renamed(self._lexer)
        self._spans: list[Spans] = []
        self._known: dict[Span, Span] = {}
        """Each distinct span once: a long text has tens of thousands, which the garbage collector would all visit."""
        self._stacks: list[Stack | None] = []
        """The lexer's stack at the start of each line; None if unknown or within a token."""
        self._dirty: list[tuple[int, int]] = []
        """Stretches with wrong colours: the first line, and the first below that may be right again.

        The last one added is where the user is typing, so it is handled first.
        """
        self._check = False
        """Whether an exact pass has been requested."""
        self._walk: _Walk | None = None

    def reset(self, lines: Sequence[str]) -> None:
        """Start over with a new text."""
        self._spans = [()] * len(lines)
        self._stacks = [None] * len(lines)
        self._dirty, self._check, self._walk = [(0, 0)], False, None

    def replace(self, top: int, old_bottom: int, new_bottom: int) -> None:
        """Note that lines `top` to `old_bottom` were replaced by lines `top` to `new_bottom`."""
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
        """Request an exact pass over the whole text."""
        self._check = True

    def spans(self, row: int) -> Spans:
        """Return the spans of one line, as far as they are known."""
        return self._spans[row] if row < len(self._spans) else ()

    def kind(self, row: int, column: int) -> _TokenType | None:
        """Return the token type of one character; None if unknown."""
        spans = self.spans(row)
        index = bisect_right(spans, column, key=itemgetter(0)) - 1
        return spans[index][2] if index >= 0 and column < spans[index][1] else None

    def work(self, lines: Sequence[str], budget_s: float) -> range | None:
        """Work for about `budget_s` seconds of CPU time; return the rows that changed, None if nothing was left to do.

        `lines` is the text as the last `reset` or `replace` left it.
        """
        if self._lexer is None or len(lines) > MOST_LINES:
            if any(self._spans):
                self.reset(lines)
            return None
        until = time.thread_time() + budget_s
        walk = self._walk or self._begin(self._lexer, lines)
        if walk is None:
            return None
        changed = walk.go(self._spans, self._stacks, until)
        self._walk = None if walk.done else walk
        return changed

    def _begin(self, lexer: Lexer, lines: Sequence[str]) -> _Walk | None:
        """Start at a wrong stretch, or start the exact pass if one was requested."""
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
    """One pass through the text from a given line, which can be interrupted and resumed."""

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
        """The current line."""
        self.goal = goal
        """The first line at which the pass may stop."""
        self.exact = exact
        """Whether this is an exact pass, which starts with nothing known to be wrong."""
        self.done = False
        self._start = index
        """Index in the text at which the current line starts."""
        self._spans: list[Span] = []
        self._known = known
        self._before: Stack | None = None
        """The stack stored for the current line before this pass reached it."""

    def go(self, spans: list[Spans], stacks: list[Stack | None], until: float) -> range:
        """Continue until a `time.perf_counter` time or the end; return the rows that changed."""
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
            if self.row != row and time.thread_time() > until:
                return _extent(changed)
        self.done = True
        return _extent(changed)

    def _pass(self, index: int, spans: list[Spans], stacks: list[Stack | None], changed: list[int]) -> None:
        """Finish all lines that end before this index."""
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
    """Return whether a token type is `kind` or one of its subtypes."""
    return token is not None and token[: len(kind)] == kind


def _extent(rows: list[int]) -> range:
    return range(rows[0], rows[-1] + 1) if rows else range(0)


def renamed(lexer: Lexer | None) -> Names | None:
    """Return the words that a lexer renames after applying its rules; None if it does more or has no rules.

    With None, only the lexer itself can be used, from the start of the text.
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
    """Lex from an index with a given stack; yield tokens and each line start that lies between two tokens."""
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
    """Apply a rule's change to the stack."""
    if isinstance(change, int):
        # A negative number pops that many states, but never the lowest.
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
