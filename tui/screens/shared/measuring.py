"""A screen that measures something with one job: it shows the progress and the result, stops and repeats it."""

from __future__ import annotations

import threading
from typing import ClassVar, Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from tui.commands import bindings
from tui.jobs.job import Fetching, Job, JobEvent, RunFailed
from tui.services.context import Services
from tui.text.status import Status
from tui.text.visible import shown
from tui.widgets.bars import StatusBar
from tui.widgets.pane import Pane
from tui.widgets.result import Line, VerdictStrip, fetching_words
from tui.widgets.scroll import TextScroll

J = TypeVar("J", bound=Job)


class MeasuringScreen(Screen[None], Generic[J]):
    """One job, its progress in the strip above and its result below."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("measure")]
    AUTO_FOCUS = None
    HEADING: ClassVar[str] = ""
    DEFAULT_CSS = """
    MeasuringScreen {
        background: $background;
        #measure-pane { height: 1fr; }
        #measure-scroll { padding: 0 1; scrollbar-size-vertical: 1; }
        #measure-text { height: auto; }
    }
    """

    def __init__(self, services: Services, name: str) -> None:
        """Make the screen; `name` is the name of what is measured."""
        super().__init__()
        self.services = services
        self.running: J | None = None
        self.runs = 0
        """How many jobs were started, which is also the last job's number."""
        self._strip = VerdictStrip(id="measure-strip")
        self._text = Static("", id="measure-text", markup=False)
        self._scroll = TextScroll(id="measure-scroll")
        self._pane = Pane(id="measure-pane")
        self._pane.border_title = f"{self.HEADING}: {shown(name)}"

    def job(self, number: int) -> J:
        """Return the job to do."""
        raise NotImplementedError

    def content(self, width: int, height: int) -> Content:
        """Return what is known so far, for this room."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the strip, the text and the keys."""
        yield self._strip
        with self._pane, self._scroll:
            yield self._text
        yield StatusBar()

    def on_mount(self) -> None:
        """Start at once."""
        self._scroll.focus()
        self.action_again()

    def on_unmount(self) -> None:
        """Stop the job when the screen closes."""
        job, self.running = self.running, None
        if job:
            # Not a worker, which would end with the screen.
            threading.Thread(target=job.stop, name="leave-measuring", daemon=True).start()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.draw()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to stop while something runs, and else to measure again."""
        del parameters
        if action == "stop":
            return self.running is not None
        return action != "again" or self.running is None

    def action_again(self) -> None:
        """Measure, from the beginning."""
        self.runs += 1
        self.running = self.job(self.runs)
        self.say(Status.BUSY, "MEASURING", "getting the sandboxes")
        self._drive(self.running)
        self.refresh_bindings()

    @work(thread=True, group="measure")
    def _drive(self, job: J) -> None:
        job.drive(self.services.machine, self.post_message)

    @work(thread=True, group="stop")
    def action_stop(self) -> None:
        """Stop measuring; what is known stays."""
        if job := self.running:
            job.stop()

    def action_close(self) -> None:
        """Leave; a measurement under way is stopped."""
        if self.running:
            self.services.say("You stopped the measurement, so it has no result.")
        self.dismiss()

    def awaits(self, event: JobEvent) -> bool:
        """Return whether an event is of the job under way."""
        return self.running is not None and self.running.number == event.number

    def over(self, status: Status, words: str, detail: str) -> None:
        """Show how the job ended."""
        self.running = None
        self.say(status, words, detail)
        self.draw()
        self.refresh_bindings()

    def stopped(self) -> None:
        """Show that the job was stopped."""
        key = self.services.keys["measure.again"]
        self.over(Status.STOPPED, "STOPPED", f"there is no result; {key} measures again")

    def say(self, status: Status, words: str, detail: str) -> None:
        """Show a line above the text."""
        self._strip.show(Line(status, words, shown(detail)))

    def draw(self) -> None:
        """Show what is known so far."""
        if self.is_mounted:
            room = self._scroll.size
            self._text.update(self.content(max(30, room.width - 3), max(8, room.height)))

    @on(Fetching)
    def _on_fetching(self, event: Fetching) -> None:
        if self.awaits(event):
            self.say(Status.BUSY, "GETTING THE IMAGE", fetching_words(event.progress))

    @on(RunFailed)
    def _on_run_failed(self, event: RunFailed) -> None:
        if not self.awaits(event):
            return
        if event.cancelled:
            self.stopped()
            return
        self._trouble(event.sentence)

    def _trouble(self, sentence: str) -> None:
        self.over(Status.TROUBLE, "NOT MEASURED", sentence)
        self._text.update(Content(sentence))  # whole, as the strip may cut it off
        self.services.engine.look()
