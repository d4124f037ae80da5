"""Show the output of a solution's last run."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Static

from runner import Result
from tui.screens.practice.preview import preview
from tui.widgets.pane import Pane
from tui.widgets.scroll import TextScroll


class RunOutputPane(Pane):
    """The program's output, or the compiler's messages."""

    DEFAULT_CSS = "RunOutputPane VerticalScroll { padding: 0 1; scrollbar-size-vertical: 1; }"

    def __init__(self, empty: str) -> None:
        """Make the pane; `empty` is shown while there is no output."""
        super().__init__(id="output-pane")
        self.scroll = TextScroll()
        self._empty = empty
        self._text = Static(empty, markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        with self.scroll:
            yield self._text

    def show(self, text: str, title: str = "") -> None:
        """Show a text, with a title in the border."""
        self._text.update(preview(text))
        self.border_subtitle = title

    def show_result(self, result: Result) -> None:
        """Show a run's output, or the compiler's messages if compiling failed."""
        if result.compile and result.compile.exit_code != 0:
            said = result.compile.to_dict()
            self.show(said["stdout"] + said["stderr"], "Compiler")
        else:
            both = result.stdout + ("\n" if result.stdout and result.stderr else "") + result.stderr
            self.show(both or "It wrote nothing.")

    def forget_words(self) -> None:
        """Clear what was printed of an earlier source, so that it does not stay beside a new verdict."""
        self.show(self._empty)
