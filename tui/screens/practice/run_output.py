"""What the last run of a problem's solution printed."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from runner import Result
from tui.screens.practice.preview import written
from tui.widgets.pane import Pane


class RunOutputPane(Pane):
    """Its output, or the compiler's."""

    DEFAULT_CSS = "RunOutputPane VerticalScroll { padding: 0 1; scrollbar-size-vertical: 1; }"

    def __init__(self, empty: str) -> None:
        """`empty` is said while there is nothing to show."""
        super().__init__(id="output-pane")
        self.scroll = VerticalScroll()
        self._empty = empty
        self._text = Static(empty, markup=False)
        self._of_run = False

    def compose(self) -> ComposeResult:
        """One text."""
        with self.scroll:
            yield self._text

    def show(self, text: str, title: str = "") -> None:
        """Show what was written, or said."""
        self._of_run = False
        self._text.update(written(text))
        self.border_subtitle = title

    def show_result(self, result: Result) -> None:
        """Show all that a run wrote; the compiler's words where it failed."""
        if result.compile and result.compile.exit_code != 0:
            said = result.compile.to_dict()
            self.show(said["stdout"] + said["stderr"], "Compiler")
        else:
            both = result.stdout + ("\n" if result.stdout and result.stderr else "") + result.stderr
            self.show(both or "It wrote nothing.")
            self._of_run = True

    def forget_words(self) -> None:
        """Another source is judged: what the compiler said of the one before is true no more; a run's output stays."""
        if not self._of_run:
            self.show(self._empty)
