"""The output pane: one view of a transcript, drawn line by line.

Only visible rows are decoded and drawn. A line of the transcript takes one row, or several if it is
wrapped; `_firsts` counts the rows measured so far.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from time import perf_counter
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.commands import bindings
from tui.screens.workbench.colours import PLAIN, style_after
from tui.screens.workbench.output_line import Line, Look, cropped, draw, framed, restyled
from tui.state.transcript import VIEWS, Transcript, ViewName
from tui.text.locations import Location, raising_row
from tui.widgets.scroll import SCROLL_KEYS

WRAP_LINES, WRAP_BYTES = 5000, 1 << 20
"""Output above either limit is not wrapped, because wrapping means measuring every line."""
COPY_BYTES = 1_000_000
"""No terminal's clipboard takes more than this."""
_NOTHING: dict[ViewName, str] = {
    "both": "The program wrote nothing.",
    "stdout": "The program wrote nothing to stdout.",
    "stderr": "The program wrote nothing to stderr.",
    "compile": "The compiler wrote nothing.",
}
CARRY_LINES = 200
"""How many lines back to look for a colour that still holds."""
_MEASURE_S = 0.005
_GUTTER = 1
TRACE_LINES = 400
"""How many of the last lines to search for the one that names where the program crashed."""
_TRIES = 1000
"""How many mentions of the source's name to check before giving up on finding one with a line number."""


class OutputView(ScrollView, can_focus=True):
    """The scrollable view of a run's output."""

    ALLOW_SELECT = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("output"),
        *SCROLL_KEYS,
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "output--stderr",
        "output--gutter",
        "output--sign",
        "output--location",
        "output--cursor",
        "output--hint",
        "output--match",
        "output--empty",
    }
    DEFAULT_CSS = """
    OutputView {
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 1;
        background: $background;
        color: $foreground;
        & > .output--stderr { color: $text-warning; }
        & > .output--gutter { color: $text-warning; }
        & > .output--sign { text-style: dim; }
        & > .output--location { text-style: underline; }
        & > .output--cursor { background: $foreground 12%; }
        & > .output--hint { color: $text-accent; }
        & > .output--match { color: $background; background: $warning; }
        & > .output--empty { color: $text-muted; }
    }
    """

    @dataclass
    class LineChosen(Message):
        """The user chose a source location in the output."""

        line: int
        """The line, from 1."""
        column: int | None
        """The column, from 1; None if the message names none."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # as every widget calls it
        super().__init__(id=id)
        self.transcript = Transcript()
        self._shown = self.transcript
        """Where rows are read: the transcript, or its literal rows."""
        self.view: ViewName = "both"
        self.wrapping = True
        """Whether long lines continue in the next row."""
        self._wrap_wanted = True
        self._raw = False
        """Whether escape sequences and carriage returns are shown as signs."""
        self._pattern: re.Pattern[str] | None = None
        """Matches what is searched for."""
        self._wanted = ""
        """What is searched for."""
        self._marking = False
        """Whether matches are marked: while the search line is open."""
        self._styles: LRUCache[int, Style] = LRUCache(4096)
        """The style that the program has set at the end of a line, by the line's number."""
        self._source_name = ""
        self._empty: Text | str = ""
        self._cursor: int | None = None
        """The chosen row; None means the last one, even as output grows."""
        self._following = True
        self._known = (0, 0)
        """Line and byte counts when last read."""
        self._firsts = array("Q", [0])
        """When wrapping: the first row of each measured line, then of the line after them."""
        self._columns = 2
        """The width of a wrapped row."""
        self._widest = 0
        """The widest row drawn so far when not wrapping."""
        self._lines: LRUCache[int, Line] = LRUCache(512)
        self._base: Style | None = None
        """The pane's own style, cached because looking it up is slow."""

    # ------------------------------------------------------------------------- for the app

    def show(self, transcript: Transcript, view: ViewName) -> None:
        """Show a view of a transcript, scrolled to its end."""
        self._cursor, self._following = None, True
        self.transcript, self.view = transcript, view
        self._known = self._read()
        self._lay_out()

    def grew(self) -> None:
        """Take in new output; call this while a run writes, at most 20 times a second."""
        known = self._read()
        if known == self._known:
            return
        last = self._known[0] - 1
        self._known = known
        if self.wrapping and not self._is_small:
            self._lay_out()
            return
        self._lines.discard(last)
        self._styles.discard(last)
        del self._firsts[max(1, last + 1) :]
        self._measure()

    def _read(self) -> tuple[int, int]:
        """Take in what there is now; return the counts of lines and bytes."""
        self._shown = self.transcript.literal() if self._raw else self.transcript
        return self._shown.line_count(self.view), self._shown.size_bytes(self.view)

    @property
    def empty(self) -> Text | str:
        """The text shown while there is no output at all."""
        return self._empty

    @empty.setter
    def empty(self, text: Text | str) -> None:
        self._empty = text
        self.refresh()

    @property
    def source_name(self) -> str:
        """The source's file name in messages, such as `main.py`; empty to look for no locations."""
        return self._source_name

    @source_name.setter
    def source_name(self, name: str) -> None:
        self._source_name = name
        self._lines.clear()
        self.refresh()

    @property
    def row_count(self) -> int:
        """The number of rows; while wrapped lines are still being measured, the number so far."""
        return self._firsts[-1] if self.wrapping else self._known[0]

    @property
    def cursor(self) -> int:
        """The chosen row, from 0, or -1 if there is no output."""
        last = self.row_count - 1
        return last if self._cursor is None else min(self._cursor, last)

    @property
    def location(self) -> Location | None:
        """The source location named in the chosen row, or None."""
        return self._line(self._place(self.cursor)[0]).location if self.row_count else None

    def action_toggle_wrap(self) -> None:
        """Switch between wrapping long lines and scrolling sideways."""
        if self._is_small:
            self._wrap_wanted = not self._wrap_wanted
            self._lay_out()
        else:
            self._say(f"Output above {WRAP_LINES:,} lines or 1 MiB is not wrapped. Scroll it with left and right.")

    def action_toggle_raw(self) -> None:
        """Switch between what escape sequences and carriage returns mean, and the bytes as they are."""
        self._raw = not self._raw
        self._cursor, self._following = None, True
        self._known = self._read()
        self._lay_out()
        self._say("Raw: every byte is shown, colours and rewritten lines too." if self._raw else "Colours are shown.")

    def search_for(self, text: str) -> None:
        """Mark a text in all lines; capital letters in it make capital letters count."""
        self._wanted = text
        self._pattern = re.compile(re.escape(text), 0 if text != text.lower() else re.IGNORECASE) if text else None
        self.mark_matches(True)

    def mark_matches(self, on: bool) -> None:
        """Mark all matches of the search, or none."""
        self._marking = on
        self._lines.clear()
        self.refresh()

    def go_to_match(self, step: int, *, here: bool = False) -> str:
        """Choose the next (1) or previous (-1) line that has the text; `here` counts the chosen one too.

        Returns:
            What to tell the user: empty if there is nothing to say.
        """
        pattern, count = self._pattern, self._known[0]
        if pattern is None or not count:
            return "Nothing to search for." if pattern is None else "There is no output to search."
        needle = self._wanted.encode(errors="surrogateescape")
        place = self._place(self.cursor)[0]
        ends = 0 if step > 0 else count - 1
        for start, said in ((place if here else place + step, ""), (ends, "Continued from the other end.")):
            found = self._shown.find(
                self.view, needle, start, backwards=step < 0, any_case=bool(pattern.flags & re.IGNORECASE)
            )
            if found is not None:
                self._measure(found)
                self._go_to(self._first(found))
                self._reveal(found)
                return said
        return "Not found."

    def _reveal(self, index: int) -> None:
        """Scroll sideways to the first match in a line, if lines are not wrapped."""
        strip = self._line(index).rows[0]
        found = self._pattern.search(strip.text) if self._pattern and not self.wrapping else None
        if found:
            before, behind = (cell_len(strip.text[:end]) for end in found.span())
            width = self.scrollable_content_region.width - _GUTTER
            self._widest = max(self._widest, strip.cell_length)
            self._resize()  # otherwise it could not be scrolled to before it is drawn
            self.scroll_to(x=0 if behind <= width else before, animate=False, force=True)

    def action_search(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match of the search."""
        if said := self.go_to_match(step):
            self._say(said)

    def action_copy(self) -> None:
        """Copy the whole view to the clipboard."""
        size = self.transcript.size_bytes(self.view)
        if not size:
            self._say("There is nothing to copy.")
        elif size > COPY_BYTES:
            self._say("This is more than 1 MB, too much for a clipboard. Save it to a file instead.")
        else:
            text = self.transcript.raw(self.view).decode(errors="replace")
            self.app.copy_to_clipboard(text)  # also notifies the user

    def action_jump(self) -> None:
        """Go to the source line named in the chosen row; if it names none, first choose the next row that does."""
        if not self.location:
            self.action_go_to_error(1)
        if location := self.location:
            self.post_message(self.LineChosen(location.line, location.column))

    def action_go_to_error(self, step: int) -> None:
        """Move to the next (1) or previous (-1) row that names a source line, wrapping around."""
        count = self._known[0]
        if self._cursor is None:
            raised = self.raising_line if step > 0 else None
            places = [raised] if raised is not None else [self._search(0 if step > 0 else count - 1, step)]
        else:
            start = self._place(self.cursor)[0] + step
            places = [self._search(start, step), self._search(0 if step > 0 else count - 1, step)]
        for line in places:
            if line is not None:
                self._measure(line)
                self._go_to(self._first(line))
                return
        self._say(f"No message names a line of {self._source_name or 'the source'}.")

    @property
    def raising_line(self) -> int | None:
        """The line of output to go to first: it names the line that raised, or is the first that names any."""
        raised = None if self.view == "compile" else self._raised()
        return self._search(0, 1) if raised is None else raised

    @property
    def names_lines(self) -> bool:
        """Whether the end of the output names a line of the source."""
        return self._raised() is not None

    def _raised(self) -> int | None:
        """Return the line of output that names the line that raised, if one of the last `TRACE_LINES` does."""
        count = self._known[0]
        first = max(0, count - TRACE_LINES)
        raised = raising_row([self._text(index) for index in range(first, count)], self._source_name)
        return None if raised is None else first + raised

    def _text(self, index: int) -> str:
        return "".join(piece for _, piece in self._shown.line(self.view, index))

    def _search(self, index: int, step: int) -> int | None:
        needle = self._source_name.encode()
        for _ in range(_TRIES if needle else 0):
            found = self._shown.find(self.view, needle, index, backwards=step < 0)
            if found is None:
                return None
            if self._line(found).location:
                return found
            index = found + step
        return None

    def _say(self, sentence: str) -> None:
        self.notify(sentence, markup=False)

    # ---------------------------------------------------------------------- rows and lines

    def _place(self, row: int) -> tuple[int, int]:
        """Return the line that a row shows, and the row's index within that line."""
        if not self.wrapping:
            return row, 0
        index = bisect_right(self._firsts, row) - 1
        # A line measured while it grew may have since lost the `\\r` before its newline.
        return index, min(row - self._firsts[index], len(self._line(index).rows) - 1)

    @property
    def _is_small(self) -> bool:
        return self._known[0] <= WRAP_LINES and self._known[1] <= WRAP_BYTES

    def _lay_out(self) -> None:
        """Measure everything again (width, wrapping or content changed), keeping cursor and scroll position."""
        chosen = None if self._cursor is None else self._place(self._cursor)[0]
        top = None if self._following or not self.row_count else self._place(self.scroll_offset.y)[0]
        if self.is_attached and self.text_selection:
            self.screen.clear_selection()
        self.wrapping = self._wrap_wanted and self._is_small
        self._columns = self._columns_now()
        self._widest = 0
        self._lines.clear()
        self._styles.clear()
        self._firsts = array("Q", [0])
        self._measure(max(chosen or 0, top or 0))
        if chosen is not None:
            self._cursor = self._first(chosen)
        if top is not None:
            self.scroll_to(y=self._first(top), animate=False, force=True, immediate=True)

    def _columns_now(self) -> int:
        return max(2, self.scrollable_content_region.width - _GUTTER)

    def _first(self, line: int) -> int:
        """Return the first row of a line."""
        return self._firsts[line] if self.wrapping else line

    def _measure(self, at_least: int = 0) -> None:
        """Count the rows of unmeasured lines, at least up to line `at_least`; defer the rest if that takes long."""
        until = perf_counter() + _MEASURE_S
        while self.wrapping and len(self._firsts) <= self._known[0]:
            line = len(self._firsts) - 1
            self._firsts.append(self._firsts[-1] + self._rows_of(line))
            if perf_counter() > until and line > at_least:
                self.call_later(self._measure)
                break
        self._resize()
        if self._following:
            self._scroll_to_end()
        self.refresh()

    def _resize(self) -> None:
        self.virtual_size = Size(0 if self.wrapping else self._widest + _GUTTER, self.row_count)

    def _rows_of(self, index: int) -> int:
        text = self._text(index)
        if text.isascii() and text.isprintable():
            return max(1, -(-len(text) // self._columns))
        return len(self._line(index).rows)

    def _line(self, index: int) -> Line:
        line = self._lines.get(index)
        if line is None:
            line = self._lines[index] = draw(self._shown.line(self.view, index), self._look(), self._carried(index))
        return line

    def _carried(self, index: int) -> Style:
        """Return the style that the program has set before a line, as far as `CARRY_LINES` above it say."""
        style = PLAIN
        if self._raw or not self.transcript.has_escapes(self.view):
            return style
        start = max(0, index - CARRY_LINES)
        for line in range(index - 1, start - 1, -1):
            known = self._styles.get(line)
            if known is not None:
                start, style = line + 1, known
                break
        for line in range(start, index):
            style = self._styles[line] = style_after(self._shown.line(self.view, line), style)
        return style

    def _look(self) -> Look:
        return Look(
            stderr=self._style("output--stderr"),
            sign=self._style("output--sign"),
            location=self._style("output--location"),
            tell_stderr=self.view != "compile",  # the compiler's streams are not told apart
            source_name=self._source_name,
            columns=self._columns if self.wrapping else None,
            raw=self._raw,
            match=self._style("output--match"),
            pattern=self._pattern if self._marking else None,
        )

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)

    # ----------------------------------------------------------------------------- drawing

    def render_line(self, y: int) -> Strip:
        """Return one row of the pane."""
        width = self.scrollable_content_region.width
        base = self._base = self._base or self.rich_style
        row = self.scroll_offset.y + y
        if not self.row_count:
            return self._empty_row(y, width).apply_style(base)
        if row >= self.row_count:
            return Strip.blank(width, base)
        index, part = self._place(row)
        line = self._line(index)
        whole = strip = line.rows[part]
        if strip.cell_length > self._widest and not self.wrapping:
            self._widest = strip.cell_length
            self.call_later(self._resize)
        if (selection := self.text_selection) and (span := selection.get_span(row)):
            # Only the background: the selection's text colour suits other widgets, and may be unset.
            style = Style(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor)
            end = strip.cell_count if span[1] == -1 else span[1]
            strip = Strip(restyled(strip, span[0], end, style))
        left = self.scroll_offset.x
        strip = cropped(strip, left, width - _GUTTER)
        gutter = Segment("▏" if line.has_stderr else " ", self._style("output--gutter"))
        hint: Segment | None = None
        if self.has_focus and row == self.cursor:
            base += Style(bgcolor=self.get_component_rich_style("output--cursor").bgcolor)
            if line.location:
                hint = Segment(f" → line {line.location.line} ", self._style("output--hint"))
        return framed([gutter, *strip], hint, (whole.crop(0, left).cell_count, row), base, width)

    def _empty_row(self, y: int, width: int) -> Strip:
        text = Text(self._empty) if isinstance(self._empty, str) else self._empty
        if any(self.transcript.size_bytes(view) for view in VIEWS):
            text = Text(_NOTHING[self.view])
        rows = text.wrap(self.app.console, max(1, width - 2 * _GUTTER))
        if y >= len(rows):
            return Strip.blank(width)
        shown = Strip([Segment(" "), *rows[y].render(self.app.console)])
        return shown.extend_cell_length(width).apply_style(self.get_component_rich_style("output--empty"))

    def notify_style_update(self) -> None:
        """Drop cached styles after a theme change."""
        super().notify_style_update()
        self._base = None
        self._lines.clear()

    def selection_updated(self, selection: Selection | None) -> None:
        """Redraw to show the selection."""
        del selection
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected text as displayed, with wrapped lines joined."""
        first = selection.start.y if selection.start else 0
        last = min(selection.end.y if selection.end else self.row_count, self.row_count - 1)
        pieces: list[str] = []
        size = 0
        for row in range(first, last + 1):
            index, part = self._place(row)
            text = self._line(index).rows[part].text
            start, end = selection.get_span(row) or (0, -1)
            pieces.append("\n" if row > first and not part else "")
            pieces.append(text[start : len(text) if end == -1 else end])
            size += len(pieces[-1]) + 1
            if size > COPY_BYTES:
                self._say("More than 1 MB is selected; only the first megabyte was copied.")
                break
        return "".join(pieces), "\n"

    # ---------------------------------------------------------------------- keys and mouse

    def _go_to(self, row: int) -> None:
        """Choose a row and bring it into view."""
        last = self.row_count - 1
        if last < 0:
            return
        row = max(0, min(last, row))
        self._choose(row)
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if row == last:
            self._scroll_to_end()
        elif row < top:
            self.scroll_to(y=row, animate=False, force=True, immediate=True)
        elif row >= top + height:
            self.scroll_to(y=row - height + 1, animate=False, force=True, immediate=True)

    def _scroll_to_end(self) -> None:
        # Forced, because content that has just grown has no scrollbar yet.
        self.scroll_end(animate=False, immediate=True, force=True, x_axis=False)

    def _choose(self, row: int) -> None:
        self._cursor = None if row == self.row_count - 1 else row
        self._following = self._cursor is None
        self.refresh()

    def _move(self, rows: int) -> None:
        """Move the chosen row, starting from the visible rows if it is out of view."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        self._go_to(max(top, min(top + height - 1, self.cursor)) + rows)

    def action_scroll_up(self) -> None:
        """Choose the row above."""
        self._move(-1)

    def action_scroll_down(self) -> None:
        """Choose the row below."""
        self._move(1)

    def action_page_up(self) -> None:
        """Move up by a page."""
        self._move(1 - self.scrollable_content_region.height)

    def action_page_down(self) -> None:
        """Move down by a page."""
        self._move(self.scrollable_content_region.height - 1)

    def action_scroll_home(self) -> None:
        """Choose the first row."""
        self._go_to(0)

    def action_scroll_end(self) -> None:
        """Choose the last row and follow new output."""
        self._go_to(self.row_count - 1)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Stop following new output when the user scrolls up."""
        super().watch_scroll_y(old_value, new_value)
        self._following = self._cursor is None and round(new_value) >= self.max_scroll_y

    def on_resize(self) -> None:
        """Wrap to the new width, keeping the end in view."""
        if self._columns != self._columns_now():
            self._lay_out()
        elif self._following:
            self._scroll_to_end()

    def on_click(self, event: events.Click) -> None:
        """Choose the clicked row; on a location, go to that source line."""
        offset = event.get_content_offset(self)
        if offset is None or self.text_selection or not self.row_count:
            return
        row = min(self.scroll_offset.y + offset.y, self.row_count - 1)
        self._choose(row)
        index, part = self._place(row)
        line = self._line(index)
        cell = offset.x - _GUTTER + self.scroll_offset.x
        if line.location and line.location.start <= line.character(part, cell) < line.location.end and cell >= 0:
            self.action_jump()
