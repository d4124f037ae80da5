"""Search the output: one line below it, hidden until it is opened."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.screens.workbench.output import OutputView
from tui.widgets.entry import Entry

HINT = "enter next · ↑ previous · esc close"


class OutputSearch(Horizontal):
    """The search line of the output."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,f3", "step(1)", "Next match", show=False),
        Binding("up,shift+f3", "step(-1)", "Previous match", show=False),
        Binding("escape", "close", "Close", show=False),
    ]
    DEFAULT_CSS = """
    OutputSearch {
        dock: bottom;
        display: none;
        height: 1;
        background: $boost;
        Input, Input:focus { width: 1fr; height: 1; border: none; padding: 0 1; background: $boost; }
        Static { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self, output: OutputView) -> None:
        super().__init__()
        self._output = output
        self._entry = Entry(placeholder="search the output", id="output-search")
        self._said = Static(HINT, markup=False)

    def compose(self) -> ComposeResult:
        """Lay out the line and the words beside it."""
        yield self._entry
        yield self._said

    def open(self) -> None:
        """Show the line and focus it."""
        self.display = True
        self._entry.focus()
        self._entry.select_all()
        self._output.search_for(self._entry.value)

    def action_close(self) -> None:
        """Hide the line; the match stays chosen, and `f3` goes on."""
        self.display = False
        self._output.mark_matches(False)
        self._output.focus()

    def action_step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        self._say(self._output.go_to_match(step))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._output.search_for(event.value)
        self._say(self._output.go_to_match(1, here=True) if event.value else "")

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_step(1)

    def _say(self, sentence: str) -> None:
        self._said.update(sentence or HINT)
