"""Lay a screen out in panes and drive one job at a time: the base of the workbench and of a problem.

Panes are reached by name and can fill the screen. Below 110 columns only some of them fit at once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar, Generic, TypeVar

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen

from languages import Language
from tui.commands import COMMANDS
from tui.jobs.job import Job, JobEvent
from tui.screens.shared.dialogs import Ask
from tui.screens.shared.picker import LanguagePicker
from tui.services.context import Services
from tui.widgets.editor import CodeEditor
from tui.widgets.editors import EditorPane
from tui.widgets.pane import Pane

WIDE = 110
"""Columns from which two columns of panes fit."""
ABANDON_S = 0.4
"""How long to wait for a stopped job before the screen abandons it; it usually takes 0.1 to 0.3 s."""

J = TypeVar("J", bound=Job)


class PanedScreen(Screen[None], Generic[J], inherit_bindings=False):
    """A screen of panes with an editor, in which one job runs at a time."""

    # Screen's own bindings without ctrl+c, which is a command here.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Focus next", show=False),
        Binding("shift+tab", "app.focus_previous", "Focus previous", show=False),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012  # as Screen declares it
    AUTO_FOCUS: ClassVar[str | None] = None
    PANES: ClassVar[tuple[str, ...]] = ()
    """Names of the panes."""
    COLUMNS: ClassVar[str] = ""
    """Selector of the containers that are hidden along with their panes."""

    editor_pane: EditorPane

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.running: J | None = None
        """The job under way."""
        self.left: J | None = None
        """The stopped job that has not ended yet; None once another one starts."""
        self.runs = 0
        """How many jobs were started, which is also the last job's number."""

    @property
    def scopes(self) -> Mapping[str, DOMNode]:
        """The nodes whose commands the palette offers here, by scope, regardless of focus."""
        bar, sheets = self.editor_pane.find_bar, self.editor_pane.sheets
        found = {"find": bar} if bar.display else {}
        return {**found, "editor": self.editor_pane.sheet.editor} if sheets else found  # none before it is read

    async def action_command(self, name: str) -> None:
        """Run a command by its id, for clickable text."""
        command = COMMANDS[name]
        await self.app.run_action(command.action, self.scopes[command.scope])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action makes sense now: copying needs a selection, closing an open search bar."""
        del parameters
        if action == "copy_text":
            return bool(self.selections)
        if action == "close_find":
            return bool(self.editor_pane.find_bar.display)
        return True

    # ---------------------------------------------------------------------------- the panes

    @property
    def panes(self) -> tuple[str, ...]:
        """Names of the panes in use, in the order in which `F6` visits them."""
        return self.PANES

    @property
    def narrow(self) -> bool:
        """Whether only one column fits."""
        return self.has_class("-narrow")

    @property
    def full_screen(self) -> bool:
        """Whether one pane fills the screen."""
        return self.has_class("-full")

    def action_go_to_pane(self, name: str) -> None:
        """Focus a pane, and show it if only one fits."""
        raise NotImplementedError

    def action_go_to_next_pane(self, step: int) -> None:
        """Focus the next pane (or the previous one, if `step` is -1)."""
        focused = next((name for name in self.panes if self.query_one(f"#{name}-pane").has_focus_within), "editor")
        self.action_go_to_pane(self.panes[(self.panes.index(focused) + step) % len(self.panes)])

    def action_toggle_full_screen(self) -> None:
        """Let the focused pane fill the screen, or show all panes again."""
        above = self.focused.ancestors if self.focused else ()
        pane = next((node for node in above if isinstance(node, Pane)), self.query_one("#editor-pane", Pane))
        self.fill_with(None if self.full_screen else pane)

    def fill_with(self, alone: Pane | None) -> None:
        """Let one pane fill the screen, between the lines above and below; None shows all of them."""
        if alone is None and not self.full_screen:
            return
        self.set_class(alone is not None, "-full")
        for part in self.query(f"Pane, {self.COLUMNS}"):
            part.set_class(alone is not None and part in alone.ancestors_with_self, "-alone")
        self.filled()

    def filled(self) -> None:
        """React to a pane that fills the screen, or no longer does."""
        raise NotImplementedError

    # --------------------------------------------------------------------------- the editor

    @on(events.Mount)
    def _on_mounted(self) -> None:
        self.editor_pane.wrap_lines(self.services.autosave.wrap)

    @on(CodeEditor.WrapToggled)
    def _on_wrap_toggled(self, event: CodeEditor.WrapToggled) -> None:
        self.services.autosave.wrap = event.on
        self.editor_pane.wrap_lines(event.on)
        self.services.autosave.changed()

    def action_ask_line(self) -> None:
        """Ask for a line of the editor and go there."""
        editor = self.editor_pane.sheet.editor
        last = editor.document.line_count

        def check(typed: str) -> str | None:
            good = typed.strip().isdecimal() and 1 <= int(typed) <= last
            return None if good else f"Type a line from 1 to {last}."

        def go(typed: str | None) -> None:
            if typed:
                editor.go_to(int(typed))

        self.app.push_screen(Ask("Go to line", check=check, verb="go"), go)

    def action_find(self) -> None:
        """Open the search bar of the editor."""
        self.editor_pane.find_bar.open()

    def action_close_find(self) -> None:
        """Close the search bar of the editor."""
        self.editor_pane.find_bar.action_close()

    def action_find_next(self) -> None:
        """Go to the next match of the search."""
        self.editor_pane.find_bar.action_next()

    def action_find_previous(self) -> None:
        """Go to the previous match."""
        self.editor_pane.find_bar.action_previous()

    def ask_language(
        self, current: str, take: Callable[[str | None], Awaitable[None]], first: Sequence[Language] = ()
    ) -> None:
        """Let the user choose a language; `take` gets its id, or None if none was chosen.

        Those in `first` stand above the others.
        """
        self.app.push_screen(LanguagePicker(self.services, current, first), take)

    # -------------------------------------------------------------------------- the job under way

    def drive(self, job: J) -> None:
        """Run a job in a thread, which posts what happens."""
        self.running, self.left = job, None
        self._drive(job)
        self.refresh_bindings()

    @work(thread=True, group="run")
    def _drive(self, job: J) -> None:
        job.drive(self.services.machine, self.post_message)

    def action_stop_run(self) -> None:
        """Stop the job under way."""
        if self.running:
            self._stop(self.running)
            self.set_timer(ABANDON_S, partial(self._abandon, self.running.number))

    @work(thread=True, group="stop")
    def _stop(self, job: J) -> None:
        job.stop()

    def awaits(self, event: JobEvent) -> bool:
        """Return whether an event is of the job under way; late events of earlier jobs are dropped."""
        return self.running is not None and self.running.number == event.number

    def ended(self, event: JobEvent) -> J | None:
        """Return the job that this event finishes, even if already abandoned; None if the event is stale."""
        awaited = self.running or self.left
        if awaited is None or awaited.number != event.number:
            return None
        self.running = self.left = None
        return awaited

    def _abandon(self, number: int) -> None:
        """Go on without a job that was stopped and does not end: the engine may hang."""
        if self.running is not None and self.running.number == number:
            self.running, self.left = None, self.running
            self.abandoned()

    def abandoned(self) -> None:
        """Tell the user that a stopped job has not answered."""
        raise NotImplementedError
