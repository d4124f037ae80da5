"""Show two texts with their differences marked by sign and colour."""

from __future__ import annotations

from bisect import bisect_right
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.binding import BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.text.diff import Difference, Row, first_difference
from tui.text.visible import shown
from tui.widgets.scroll import SCROLL_KEYS

_SIGNS = {"same": " ", "changed": "≠", "left": "<", "right": ">"}
MOST_CHARACTERS = 2_000
"""Characters shown of a line."""


class _Line(NamedTuple):
    """A line of the view: one or both sides of a row of the comparison."""

    row: int
    sides: str
    """`both`, `left` or `right`."""


class DifferenceView(ScrollView, can_focus=True):
    """Two texts, side by side or, if they do not fit, interleaved line by line."""

    BINDINGS: ClassVar[list[BindingType]] = SCROLL_KEYS
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "difference--number",
        "difference--changed",
        "difference--left",
        "difference--right",
        "difference--emphasis",
        "difference--here",
    }
    DEFAULT_CSS = """
    DifferenceView {
        height: 1fr;
        background: transparent;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 1;
        & > .difference--number { color: $text-muted; }
        & > .difference--changed { background: $warning 15%; }
        & > .difference--left { background: $error 15%; }
        & > .difference--right { background: $success 15%; }
        & > .difference--emphasis { text-style: bold reverse; }
        & > .difference--here { color: $accent; text-style: bold; }
    }
    """

    side_by_side = reactive(True)

    def __init__(self, rule: str = " ") -> None:
        """Make the view; `rule` is the character between a line's number and its text."""
        super().__init__()
        self._rule = rule
        self.numbered = True
        """Whether lines have numbers; set it before the texts."""
        self._found: Difference | None = None
        self._columns = 0
        self._lines: list[_Line] = []
        self.here: int | None = None
        """The block of differing lines last visited, counted from 0."""

    def show_difference(self, found: Difference, columns: int) -> None:
        """Show another pair of texts from the top; `columns` is the width of the longest line."""
        self._found, self._columns, self.here = found, columns, None
        self.scroll_to(0, 0, animate=False)
        self._arrange()

    def step(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) block of differing lines, wrapping around."""
        starts = self._found.starts if self._found else ()
        if not starts:
            return
        first = 0 if direction > 0 else -1
        self.here = (first if self.here is None else self.here + direction) % len(starts)
        index = next(index for index, line in enumerate(self._lines) if line.row == starts[self.here])
        self.scroll_to(y=index - self.size.height // 3, animate=False)
        self.refresh()

    def watch_side_by_side(self) -> None:
        """Switch the arrangement."""
        self._arrange()

    def on_resize(self) -> None:
        """Adapt to the new width."""
        self._arrange()

    def _arrange(self) -> None:
        rows = self._found.rows if self._found else ()
        self._lines = [
            _Line(index, side)
            for index, row in enumerate(rows)
            for side in (("both",) if self.side_by_side or row.kind == "same" else ("left", "right"))
            if side == "both" or getattr(row, side) is not None
        ]
        beyond = max(0, self._columns - self._text_cells)
        width = self.scrollable_content_region.width + beyond if beyond else 0
        self.virtual_size = Size(width, len(self._lines))
        self.refresh()

    @property
    def _number_cells(self) -> int:
        if not self.numbered:
            return 0
        rows = self._found.rows if self._found else ()
        return len(str(max(rows[-1].left_number, rows[-1].right_number))) if rows else 1

    @property
    def _text_cells(self) -> int:
        """The width of one text, in cells."""
        width = self.scrollable_content_region.width
        numbers = self._number_cells + 1
        return max(4, (width - 2 * numbers - 4) // 2 if self.side_by_side else width - 2 * numbers - 3)

    def render_line(self, y: int) -> Strip:
        """Return one row of the screen."""
        x, top = self.scroll_offset
        if not self._found or top + y >= len(self._lines):
            return Strip.blank(self.size.width, self.rich_style)
        line = self._lines[top + y]
        row = self._found.rows[line.row]
        here = self.here is not None and row.kind != "same" and self._block_of(line.row) == self.here
        sign_style = self._style("here") if here else self._style("number")
        if self.side_by_side:
            sign = Strip([Segment(f"{'▶' if here else ' '}{_SIGNS[row.kind]} ", sign_style)])
            parts = [self._number(row, "left"), self._side(row, "left", x), sign]
            parts += [self._number(row, "right"), self._side(row, "right", x)]
        else:
            mark = " " if line.sides == "both" else "-" if line.sides == "left" else "+"
            sign = Strip([Segment(f"{'▶' if here else ' '}{mark} ", sign_style)])
            numbers = [self._number(row, side, line.sides) for side in ("left", "right")]
            parts = [*numbers, sign, self._side(row, "right" if line.sides == "right" else "left", x)]
        strip = Strip.join(parts)
        return strip.adjust_cell_length(self.size.width, self.rich_style).apply_style(self.rich_style)

    def _block_of(self, row: int) -> int:
        starts = self._found.starts if self._found else ()
        return bisect_right(starts, row) - 1

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"difference--{name}")

    def _number(self, row: Row, side: str, sides: str = "both") -> Strip:
        if not self.numbered:
            return Strip([Segment(" ")])
        there = getattr(row, side) is not None and sides in ("both", side)
        number = getattr(row, f"{side}_number") if there else ""
        return Strip([Segment(f"{number:>{self._number_cells}}{self._rule}", self._style("number"))])

    def _side(self, row: Row, side: str, x: int) -> Strip:
        """Return one side of a row, cut to its column."""
        text: str | None = getattr(row, side)
        cells = self._text_cells
        if text is None:
            return Strip.blank(cells)
        # Interleaved, changed lines take the colours of their signs.
        changed = row.kind == "changed"
        style = Style() if row.kind == "same" else self._style("changed" if changed and self.side_by_side else side)
        mine = shown(text, MOST_CHARACTERS)
        start, end = 0, 0
        if changed:
            other = (row.left if side == "right" else row.right) or ""
            start, end, _ = first_difference(mine, shown(other, MOST_CHARACTERS))
        emphasis = style + self._style("emphasis")
        pieces = ((mine[:start], style), (mine[start:end], emphasis), (mine[end:], style))
        strip = Strip([Segment(piece, look) for piece, look in pieces if piece])
        return strip.crop(x, x + cells).adjust_cell_length(cells, style)
