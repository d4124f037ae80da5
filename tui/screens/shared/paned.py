"""A screen of panes in which programs run: the workbench, and a problem.

Panes are gone to by name, or fill the screen alone; below 110 columns only some have room at once.
One piece of work at a time is driven by a thread, and whatever it tells carries its number.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, Protocol, TypeVar, cast

from textual import work
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from tui.jobs.run_job import News
from tui.widgets.pane import Pane

if TYPE_CHECKING:
    from tui.app import CodeRunner
    from tui.jobs.machine import Machine

WIDE = 110
"""Columns from which two columns of panes have room."""
ABANDON_S = 0.4
"""How long stopped work may take to end before the screen goes on without it; 0.1 to 0.3 s are usual."""


class Work(Protocol):
    """What a screen drives: a run, a judging, a stress test."""

    @property
    def number(self) -> int:
        """Its messages carry it."""

    def drive(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Do it, to its end; for a thread worker."""

    def stop(self) -> None:
        """End it now; for a thread worker: an engine that hangs may make it wait."""


W = TypeVar("W", bound=Work)


class PanedScreen(Screen[None], Generic[W], inherit_bindings=False):
    """See the module."""

    # Screen's own without its ctrl+c, which is a command here.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Focus next", show=False),
        Binding("shift+tab", "app.focus_previous", "Focus previous", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Screen declares it
    AUTO_FOCUS: ClassVar[str | None] = None
    PANES: ClassVar[tuple[str, ...]] = ()
    """Their names, in the order in which one goes through them."""
    COLUMNS: ClassVar[str] = ""
    """What holds panes and goes with them where another one is alone: a selector."""

    def __init__(self) -> None:
        super().__init__()
        self.running: W | None = None
        self.left: W | None = None
        """What was stopped and did not end in time; nothing was begun since."""
        self.runs = 0
        """How many were started, fetches of images included."""

    @property
    def runner_app(self) -> CodeRunner:
        """The app, by its own type."""
        return cast("CodeRunner", self.app)

    # ---------------------------------------------------------------------------- the panes

    @property
    def narrow(self) -> bool:
        """There is room for one column only."""
        return self.has_class("-narrow")

    @property
    def full_screen(self) -> bool:
        """One pane is shown alone."""
        return self.has_class("-full")

    def go_to_pane(self, name: str) -> None:
        """Focus a pane, and show it where only one has room."""
        raise NotImplementedError

    def go_to_next_pane(self, step: int) -> None:
        """Focus the next pane in `PANES`."""
        focused = next((name for name in self.PANES if self.query_one(f"#{name}-pane").has_focus_within), "editor")
        self.go_to_pane(self.PANES[(self.PANES.index(focused) + step) % len(self.PANES)])

    def toggle_full_screen(self) -> None:
        """The focused pane alone, or all again."""
        above = self.focused.ancestors if self.focused else ()
        pane = next((node for node in above if isinstance(node, Pane)), self.query_one("#editor-pane", Pane))
        self.fill_with(None if self.full_screen else pane)

    def fill_with(self, alone: Pane | None) -> None:
        """Show one pane alone, with the lines around it; None: all of them."""
        if alone is None and not self.full_screen:
            return
        self.set_class(alone is not None, "-full")
        for part in self.query(f"Pane, {self.COLUMNS}"):
            part.set_class(alone is not None and part in alone.ancestors_with_self, "-alone")
        self.filled()

    def filled(self) -> None:
        """A pane is alone now, or not any more."""
        raise NotImplementedError

    # ------------------------------------------------------------------------ what is under way

    def drive(self, running: W) -> None:
        """Have it done in a thread, which posts what happens."""
        self.running, self.left = running, None
        self._drive(running)
        self.refresh_bindings()

    @work(thread=True, group="run")
    def _drive(self, running: W) -> None:
        running.drive(self.runner_app.machine, self.post_message)

    def stop_run(self) -> None:
        """Stop what is under way."""
        if self.running:
            self._stop(self.running)
            self.set_timer(ABANDON_S, partial(self._abandon, self.running.number))

    @work(thread=True, group="stop")
    def _stop(self, running: W) -> None:
        running.stop()

    def awaits(self, news: News) -> bool:
        """Whether it is of what is under way: late news of an earlier run is dropped."""
        return self.running is not None and self.running.number == news.number

    def ended(self, news: News) -> W | None:
        """What this is the end of, also where it comes late; None: of something that nobody waits for."""
        awaited = self.running or self.left
        if awaited is None or awaited.number != news.number:
            return None
        self.running = self.left = None
        return awaited

    def _abandon(self, number: int) -> None:
        """It was asked to stop, and neither it nor the engine answers: go on without it."""
        if self.running is not None and self.running.number == number:
            self.running, self.left = None, self.running
            self.abandoned()

    def abandoned(self) -> None:
        """Say so, after `_abandon`."""
        raise NotImplementedError
