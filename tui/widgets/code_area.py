"""A text area for code: Pygments colours, marks in the gutter, highlighted matches, and cheap key presses.

The cost of a key press does not grow with the text: the document (`source.py`) caches the values
that TextArea would recompute, colours (`colours.py`) are computed in slices, and unchanged rows
are not drawn again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import ClassVar

import regex
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, String, _TokenType
from rich.segment import Segment
from rich.style import Style
from rich.text import Span, Text
from textual.cache import LRUCache
from textual.document._document import Location
from textual.strip import Strip
from textual.timer import Timer

from tui.widgets.area import Area
from tui.widgets.colours import Colours, within
from tui.widgets.editing import OPENERS, PAIRS
from tui.widgets.source import drawn

SLICE_S = 0.008
"""Most time spent on colours in one key press or one turn of the event loop."""
MATCH_S = 0.05
"""Time limit for matching one line; after a timeout, no more matches are shown."""
PAUSE_S = 0.01
"""Pause between two slices, so that other work gets as much time."""
SETTLE_S = 0.4
"""After this long without a change, the whole text is coloured again."""
BRACKET_LINES = 500
"""How many lines to search for a bracket's other half."""
TAB = 4
"""Cells of a tab."""
MARK = "✗"

LOOKS: tuple[tuple[_TokenType, str], ...] = (
    (Comment.Preproc, "directive"),
    (Comment.PreprocFile, "string"),
    (Comment, "comment"),
    (Keyword.Type, "type"),
    (Keyword.Constant, "number"),
    (Keyword, "keyword"),
    (Operator.Word, "keyword"),
    (Name.Function, "function"),
    (Name.Class, "type"),
    (Name.Exception, "type"),
    (Name.Builtin, "type"),
    (Name.Decorator, "directive"),
    (Name.Attribute, "directive"),
    (String.Escape, "escape"),
    (String.Interpol, "escape"),
    (String, "string"),
    (Number, "number"),
    (Error, "wrong"),
)
"""The `code--` style of each token type; the first matching row applies."""


class _Line(Text):
    """A line for TextArea that keeps its own styles on top of the style of the cursor's line."""

    def stylize(self, style: str | Style, start: int = 0, end: int | None = None) -> None:
        """Apply a style: over the others if for a part, under them if for the whole line."""
        if start == 0 and end is None:
            self.stylize_before(style)
        else:
            super().stylize(style, start, end)


class CodeArea(Area):
    """Show and edit code in one language, with TextArea's keys."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {*(f"code--{look}" for _, look in LOOKS), "code--match", "code--mark"}
    DEFAULT_CSS = """
    CodeArea {
        .code--keyword { color: $text-primary; text-style: bold; }
        .code--type { color: $text-secondary; }
        .code--function { color: $text-accent; text-style: bold; }
        .code--string { color: $text-success; }
        .code--escape { color: $text-success; text-style: bold; }
        .code--number { color: $text-warning; }
        .code--directive { color: $text-accent; }
        .code--comment { color: $text-muted; text-style: italic; }
        .code--wrong { color: $text-error; }
        .code--match { background: $warning 35%; text-style: underline; }
        .code--mark { color: $text-error; text-style: bold; }
        .text-area--gutter { color: $text-muted; }
        .text-area--cursor-gutter { color: $foreground; }
        .text-area--matching-bracket { text-style: bold underline; }
    }
    """

    def __init__(self, text: str = "", *, lexer: str, id: str | None = None) -> None:  # noqa: A002  # Textual's name
        """Make the area; `lexer` is a Pygments name, and an unknown one leaves the text plain."""
        self.colours = Colours(lexer)
        self.marks: dict[int, str] = {}
        """Messages by row, counted from 0; `mark_lines` and `mark_at` count lines from 1."""
        self._match: regex.Pattern[str] | None = None
        """Pattern whose matches are highlighted."""
        self._strips: LRUCache[object, Strip] = LRUCache(1024)
        self._looks: dict[_TokenType, Style | None] = {}
        self._slices: Timer | None = None
        self._settling: Timer | None = None
        super().__init__(text, show_line_numbers=True, id=id)
        self.indent_width = TAB

    def _text_replaced(self) -> None:
        """Forget the colours and marks of the old text."""
        self.colours.reset(self.document.lines)
        self.marks.clear()
        self._build_highlight_map()

    def _text_changed(self, top: int, old: Sequence[str], new: Sequence[str]) -> None:
        """Move colours and marks along after lines were replaced."""
        super()._text_changed(top, old, new)
        self.colours.replace(top, top + len(old) - 1, top + len(new) - 1)
        if self.marks:
            self.marks = moved_marks(self.marks, top, old, new)

    # ------------------------------------------------------------------------------ colours

    def _build_highlight_map(self) -> None:
        """Update the colours after a change, as far as the time allows (TextArea calls this once per change)."""
        if self.is_mounted:
            self._colour()
            if self._settling is not None:
                self._settling.stop()
            self._settling = self.set_timer(SETTLE_S, self._settle)

    def on_mount(self) -> None:
        """Start colouring."""
        self._colour()

    def _settle(self) -> None:
        self.colours.settle()
        self._colour()

    def _colour(self) -> None:
        """Colour one slice and schedule the next."""
        if self._slices is not None:
            self._slices.stop()
            self._slices = None
        changed = self.colours.work(self.document.lines, SLICE_S)
        if changed is None:
            return
        last = self.wrapped_document.height - 1
        top, bottom = (min(self.scroll_offset.y + rows, last) for rows in (0, self.size.height))
        if changed.start <= self.wrapped_document.row(bottom)[0] and changed.stop > self.wrapped_document.row(top)[0]:
            self.refresh()
        self._slices = self.set_timer(PAUSE_S, self._colour)

    def notify_style_update(self) -> None:
        """Redraw all rows after the theme or the styles changed."""
        self._looks.clear()
        self._strips.clear()
        super().notify_style_update()

    def _look(self, token: _TokenType) -> Style | None:
        """Return the style of a token type; None for plain text."""
        if token not in self._looks:
            name = look_of(token)
            self._looks[token] = self._foreground(name) if name else None
        return self._looks[token]

    def _foreground(self, name: str) -> Style:
        """Return a component's style without its background."""
        style = self.get_component_rich_style(f"code--{name}")
        return style.without_color + Style(color=style.color)

    def get_line(self, line_index: int) -> Text:
        """Return a line with colours and highlighted matches."""
        line = self.document[line_index]
        text = _Line(end="", no_wrap=True)
        # Not through the constructor, which strips control characters: columns would be wrong.
        text.plain = drawn(line)
        # Until it is coloured, a line has the spans of the line that it replaced, which may be longer.
        text.spans = [
            Span(start, min(end, len(line)), look)
            for start, end, token in self.colours.spans(line_index)
            if start < len(line) and (look := self._look(token)) is not None
        ]
        if self._match is not None:
            look = Style(bgcolor=self.get_component_rich_style("code--match").bgcolor, underline=True)
            try:
                found = [at.span() for at in self._match.finditer(line, timeout=MATCH_S)]
            except TimeoutError:
                self._match, found = None, []  # the find bar reports it
            text.spans += [Span(start, end, look) for start, end in found if end > start]
        return text

    def render_line(self, y: int) -> Strip:
        """Return one row of the screen, from the cache if nothing that it depends on has changed."""
        if y + self.scroll_offset.y >= self.wrapped_document.height:
            return self._render_line(y)
        row, part = self.wrapped_document.row(y + self.scroll_offset.y)
        (start, end), (top, bottom) = self.selection, sorted(self.selection)
        selected = cursor = bracket = None
        if top[0] <= row <= bottom[0] and start != end:
            selected = (top[1] if row == top[0] else 0, bottom[1] if row == bottom[0] else None)
        if self._matching_bracket_location is not None and start == end:
            bracket = self._matching_bracket_location[1] if self._matching_bracket_location[0] == row else -1
        if end[0] == row:
            cursor = (end[1], self._draw_cursor, bracket)
        elif bracket == -1:
            bracket = None
        key = (
            row,
            part,
            self.soft_wrap,
            self.document[row],
            self.colours.spans(row),
            self.size,
            self.scroll_offset.x,
            self.gutter_width,
            selected,
            cursor,
            bracket,
            row in self.marks,
            self._match,
            self.has_focus,
        )
        strip = self._strips.get(key)
        if strip is None:
            strip = self._strips[key] = self._with_mark(self._render_line(y), row, part)
        return strip

    # ------------------------------------------------------------------------------- marks

    @property
    def gutter_width(self) -> int:
        """Cells of the gutter, including the mark's."""
        return super().gutter_width + 1

    def _with_mark(self, strip: Strip, row: int, part: int) -> Strip:
        if part or row not in self.marks:
            return strip
        style = next(iter(strip)).style or Style()
        sign = Strip([Segment(MARK, style + self._foreground("mark"))], 1)
        return Strip.join([sign, strip.crop(1)])

    def mark_lines(self, marks: Mapping[int, str]) -> None:
        """Replace all marks by these, a message per line.

        Lines count from 1; lines outside the text are ignored. A mark moves with its line, and
        disappears when that line is edited.
        """
        self.marks = {line - 1: message for line, message in marks.items() if 0 < line <= self.document.line_count}
        self.refresh()

    def mark_at(self, line: int) -> str | None:
        """Return the message of a line's mark, or None; lines count from 1."""
        return self.marks.get(line - 1)

    def highlight(self, pattern: regex.Pattern[str] | None) -> None:
        """Highlight all matches of a pattern; None highlights nothing."""
        if pattern != self._match:
            self._match = pattern
            self.refresh()

    # ---------------------------------------------------------------------------- brackets

    def is_code(self, row: int, column: int) -> bool:
        """Return whether a character is in neither a string nor a comment."""
        kind = self.colours.kind(row, column)
        return not within(kind, String) and not within(kind, Comment)

    def find_matching_bracket(self, bracket: str, search_from: Location) -> Location | None:
        """Return the place of a bracket's other half; None if not found within `BRACKET_LINES`."""
        if bracket in PAIRS:
            return self._other_half(bracket, PAIRS[bracket], search_from, 1)
        return self._other_half(bracket, OPENERS[bracket], search_from, -1) if bracket in OPENERS else None

    def opening_bracket(self, closer: str, place: Location) -> Location | None:
        """Return the place of the bracket that `closer`, typed at `place`, would close."""
        return self._other_half(closer, OPENERS[closer], (place[0], place[1] - 1), -1, depth=1)

    def _other_half(self, bracket: str, other: str, place: Location, step: int, *, depth: int = 0) -> Location | None:
        """Search up or down for the bracket that balances the one at `place`."""
        lines, (row, column) = self.document.lines, place
        in_code = bool(depth) or self.is_code(row, column)
        either = re.compile(f"[{re.escape(bracket + other)}]")
        last = min(row + BRACKET_LINES, len(lines) - 1) if step > 0 else max(row - BRACKET_LINES, 0)
        for line in range(row, last + step, step):
            for at in list(either.finditer(lines[line]))[::step]:
                passed = line == row and (at.start() - column) * step < 0
                if passed or self.is_code(line, at.start()) != in_code:
                    continue
                depth += 1 if at.group() == bracket else -1
                if not depth:
                    return line, at.start()
        return None


def moved_marks(marks: Mapping[int, str], top: int, old: Sequence[str], new: Sequence[str]) -> dict[int, str]:
    """Return the marks by row after `old` lines at `top` became `new`, dropping those on changed lines."""
    same_above = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    same_below = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old[::-1], new[::-1], strict=False)))
    shift, kept = len(new) - len(old), {}
    for row, message in marks.items():
        place = row - top
        if place < same_above or (0 <= place < len(old) and not shift and old[place] == new[place]):
            kept[row] = message
        elif place >= len(old) - same_below:
            kept[row + shift] = message
    return kept


@lru_cache(maxsize=1024)
def look_of(token: _TokenType) -> str | None:
    """Return the style name of a token type; None for plain text."""
    return next((look for kind, look in LOOKS if within(token, kind)), None)
