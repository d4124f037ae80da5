"""Play a mock interview back: the text as it grew, with the runs in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.highlight import highlight
from textual.screen import Screen
from textual.widgets import Static

from problems.mock import MockInterview, replay, steps
from tui.commands import bindings
from tui.text.mock import clock_text, event_text
from tui.text.visible import shown
from tui.widgets.bars import StatusBar
from tui.widgets.pane import DOT, QUIET, Pane
from tui.widgets.scroll import TextScroll

_BAR = 60
_CONTEXT = 8
"""Lines shown above the place that changed last."""


class PlaybackScreen(Screen[None]):
    """The text at one moment, and a line of time.

    Args:
        mock: the interview.
        name_of: maps a problem's id to its name.
        lexer_of: maps a language's id to its lexer.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("playback")]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    PlaybackScreen {
        background: $background;
        #playback-time { height: 2; padding: 0 1; background: $panel; text-wrap: nowrap; text-overflow: ellipsis; }
        #playback-pane { height: 1fr; }
        #playback-text { padding: 0 1; }
    }
    """

    def __init__(self, mock: MockInterview, name_of: Callable[[str], str], lexer_of: Callable[[str], str]) -> None:
        super().__init__()
        self.mock = mock
        self.step = 0
        """The step shown, from 0."""
        self._name_of = name_of
        self._lexer_of = lexer_of
        self._steps = steps(mock.events)
        self._text = Static(id="playback-text", markup=False)
        self._scroll = TextScroll()

    def compose(self) -> ComposeResult:
        """Lay out the time, the text and the status bar."""
        yield Static(id="playback-time", markup=False)
        with Pane(id="playback-pane"), self._scroll:
            yield self._text
        yield StatusBar()

    def on_mount(self) -> None:
        """Show the beginning."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only steps that exist."""
        if action == "scrub":
            return bool(self._steps)
        if action == "next_run":
            return self._run_after(int(str(parameters[0]))) is not None
        return True

    def action_scrub(self, by: int) -> None:
        """Go forward or back by this many steps, at most to either end."""
        self.step = max(0, min(len(self._steps) - 1, self.step + by))
        self._show()

    def action_next_run(self, direction: int) -> None:
        """Go to the next (1) or previous (-1) run, judging or hint."""
        if (found := self._run_after(direction)) is not None:
            self.step = found
            self._show()

    def _run_after(self, direction: int) -> int | None:
        after = range(self.step + 1, len(self._steps)) if direction > 0 else range(self.step - 1, -1, -1)
        return next((step for step in after if self.mock.events[self._steps[step] - 1].kind != "edit"), None)

    def _show(self) -> None:
        pane = self.query_one("#playback-pane", Pane)
        if not self._steps:
            self._text.update("Nothing was typed in this interview.")
            return
        number = self._steps[self.step]
        event = self.mock.events[number - 1]
        text = replay(self.mock.events[:number]).get(event.problem, "")
        said = [f"problem {event.problem + 1}", event_text(event), f"step {self.step + 1} of {len(self._steps)}"]
        self.query_one("#playback-time", Static).update(
            Content.assemble((clock_text(event.at_s), "bold"), DOT, DOT.join(said), "\n", self._bar(event.at_s))
        )
        pane.border_title = Content(shown(self._name_of(self.mock.problems[event.problem])))
        lines = "\n".join(map(shown, text.split("\n")))
        last = next((each for each in reversed(self.mock.events[:number]) if each.kind == "edit"), event)
        self._text.update(highlight(lines, language=self._lexer_of(last.language)))
        row = text.count("\n", 0, last.at) if last.problem == event.problem else 0
        self._scroll.scroll_to(y=max(0, row - _CONTEXT), animate=False)
        self.refresh_bindings()

    def _bar(self, at_s: float) -> Content:
        """Return the line of time: where runs and judgings were, and where this moment is."""
        whole = max(self.mock.used_s, self.mock.events[-1].at_s, 1.0)
        cells = [("─", QUIET)] * (_BAR + 1)
        for event in self.mock.events:
            if event.kind != "edit":
                good = event.verdict in ("accepted", "ok")
                sign = "?" if event.kind == "hint" else "✓" if good else "✗"
                style = QUIET if event.kind == "hint" else "$text-success" if good else "$text-error"
                cells[round(_BAR * min(1.0, event.at_s / whole))] = sign, style
        at = round(_BAR * min(1.0, at_s / whole))
        cells[at] = (cells[at][0] if cells[at][0] != "─" else "●", "bold reverse")
        return Content.assemble(*cells, f" {clock_text(whole)}")

    def action_close(self) -> None:
        """Go back."""
        self.dismiss()
