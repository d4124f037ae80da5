"""The base of every text area: our own document, undo in small steps, and a cursor that is always in the text."""

from __future__ import annotations

from collections.abc import Sequence

from textual.document._document import Location
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.document._history import EditHistory
from textual.geometry import Offset
from textual.widgets import TextArea

from tui.widgets.clusters import cluster_after, cluster_before
from tui.widgets.source import Source, Wrapped

UNDO_STEPS = 500
PAUSE_S = 1.0
"""After a pause this long, typing starts a new undo step."""
STEP_CHARACTERS = 100
"""Longest undo step of typed characters without a space."""
_CURSOR_CELLS = 3
"""Cells that Textual keeps visible at the cursor."""


class Steps(EditHistory):
    """An undo history in which a step ends at a pause, before a word and after a line break."""

    _after_space = False
    """Whether the last edit typed or deleted white space."""

    def __init__(self) -> None:
        super().__init__(UNDO_STEPS, checkpoint_timer=PAUSE_S, checkpoint_max_characters=STEP_CHARACTERS)

    def record(self, edit: Edit) -> None:
        """Add an edit to the last step, or start a new one."""
        changed = edit.text or (edit._edit_result.replaced_text if edit._edit_result else "")
        blank = not changed.strip()
        if self._after_space and not blank:
            self.checkpoint()
        self._after_space = blank
        super().record(edit)


class Area(TextArea):
    """A text area; its document splits lines only at line ends, and reports each change."""

    def __init__(
        self,
        text: str = "",
        *,
        soft_wrap: bool = False,
        show_line_numbers: bool = False,
        placeholder: str = "",
        id: str | None = None,  # noqa: A002  # Textual's name
    ) -> None:
        super().__init__(
            text,
            soft_wrap=soft_wrap,
            show_line_numbers=show_line_numbers,
            placeholder=placeholder,
            tab_behavior="focus",
            id=id,
        )
        self.history = Steps()

    def _set_document(self, text: str, language: str | None) -> None:
        """Replace the whole text, using our own document classes."""
        del language
        self.document: Source = Source(text, self._text_changed)
        self.wrapped_document: Wrapped = Wrapped(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._text_replaced()
        self.move_cursor((0, 0))
        self._rewrap_and_refresh_virtual_size()

    def _text_replaced(self) -> None:
        """Note that the document is a new one."""

    def _text_changed(self, top: int, old: Sequence[str], new: Sequence[str]) -> None:
        """Note that lines of the document were replaced."""
        self.wrapped_document.replaced(top, len(old), new)

    def get_cursor_left_location(self) -> Location:
        """Return where the cursor goes to the left, which is also what Backspace deletes up to."""
        row, column = self.cursor_location
        return (row, cluster_before(self.document[row], column)) if column else super().get_cursor_left_location()

    def get_cursor_right_location(self) -> Location:
        """Return where the cursor goes to the right, which is also what Delete deletes up to."""
        row, column = self.cursor_location
        line = self.document[row]
        return (row, cluster_after(line, column)) if column < len(line) else super().get_cursor_right_location()

    def get_column_width(self, row: int, column: int) -> int:
        """Return how many cells are drawn before a column of a line."""
        return self.wrapped_document.cells(row, column)

    def scroll_cursor_visible(self, center: bool = False, animate: bool = False) -> Offset:
        """Scroll to the cursor; sideways only as far as the cursor's place in its line needs it."""
        scrolled = super().scroll_cursor_visible(center, animate)
        column, _ = self._cursor_offset
        if self.scroll_offset.x and column + _CURSOR_CELLS + self.gutter_width <= self.scrollable_content_region.width:
            self.scroll_to(x=0, animate=False, force=True)
        return scrolled

    def action_document_start(self, select: bool = False) -> None:
        """Go to the start of the text."""
        self.move_cursor((0, 0), select=select)

    def action_document_end(self, select: bool = False) -> None:
        """Go to the end of the text."""
        self.move_cursor(self.document.end, select=select)
