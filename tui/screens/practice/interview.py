"""The clock of an interview, in a problem's first line."""

from __future__ import annotations

from textual.widgets import Static

from foundation.units import duration_text
from problems.problem import Problem
from tui.services.context import Services
from tui.state.interview import Interview

TICK_S = 0.5
KEPT_S = 5.0
"""Between two times that a running clock is kept: a crash gives back at most so much."""


class InterviewClock(Static):
    """What is left, or how an interview is begun."""

    DEFAULT_CSS = """
    InterviewClock {
        width: auto;
        padding: 0 1;
        color: $text-muted;
        &.-runs { color: $text-accent; text-style: bold; }
    }
    """

    def __init__(self, services: Services, problem: Problem) -> None:
        super().__init__("", markup=False)
        self._services = services
        self._problem = problem
        self._told = False
        """That the time is up."""

    @property
    def interview(self) -> Interview | None:
        """The one that is under way."""
        return self._services.practice.interviews.get(self._problem.id)

    def on_mount(self) -> None:
        """Begin to count."""
        self.set_interval(TICK_S, self.show)
        self.set_interval(KEPT_S, self._keep)
        self.show()

    def on_unmount(self) -> None:
        """Without its screen the interview waits."""
        if self.interview:
            self.interview.pause()
            self._services.practice.keep_interview(self._problem.id)

    def toggle(self) -> None:
        """Begin, pause or go on with the countdown."""
        interview = self.interview
        if interview is None:
            interview = self._services.practice.begin_interview(self._problem)
            self._told = False
            key = self._services.keys["problem.interview"]
            self._services.say(f"The interview begins: {duration_text(interview.allowed_s * 1000)}. {key} pauses it.")
        elif interview.paused:
            interview.go_on()
        else:
            self._keep()
            interview.pause()
        self._changed()

    def go_on(self) -> None:
        """Somebody works: then the clock does not stand still, or "in time" would mean nothing."""
        if self.interview and self.interview.paused:
            self.interview.go_on()
            self._services.say("The interview goes on: who types, runs or judges is at work.")
            self._changed()

    def end(self) -> None:
        """There is none any more."""
        self._services.practice.end_interview(self._problem.id)
        self._changed()

    def _keep(self) -> None:
        if self.interview and not self.interview.paused:
            self._services.practice.keep_interview(self._problem.id)

    def _changed(self) -> None:
        self.show()
        self.screen.refresh_bindings()

    def show(self) -> None:
        """What is left now."""
        interview, key = self.interview, self._services.keys["problem.interview"]
        words = f"{key} interview"
        if interview:
            words = interview.text + (f" · paused, {key} goes on" if interview.paused else "")
            if interview.used_s > interview.allowed_s and not self._told:
                self._told = True
                self._services.say("The interview's time is up. You may go on; it is recorded as too late.", "warning")
        self.set_class(interview is not None, "-runs")
        self.update(words)
