"""Show the interview clock in a problem's title line."""

from __future__ import annotations

from textual.widgets import Static

from foundation.units import duration_text
from problems.problem import Problem
from tui.services.context import Services
from tui.state.interview import Interview

TICK_S = 0.5
SAVE_EVERY_S = 5.0
"""How often a running clock is saved; a crash loses at most this much of the used time."""


class InterviewClock(Static):
    """The time left, or the key that starts an interview."""

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
        """Whether the user has been told that the time is up."""

    @property
    def interview(self) -> Interview | None:
        """The problem's current interview, or None."""
        return self._services.practice.interviews.get(self._problem.id)

    def on_mount(self) -> None:
        """Start ticking."""
        self.set_interval(TICK_S, self.show)
        self.set_interval(SAVE_EVERY_S, self._save)
        self.show()

    def on_unmount(self) -> None:
        """Pause the interview when its screen closes."""
        if self.interview:
            self.interview.pause()
            self._services.practice.keep_interview(self._problem.id)

    def start(self) -> None:
        """Start an interview."""
        interview = self._services.practice.begin_interview(self._problem)
        self._told = False
        key = self._services.keys["problem.interview"]
        self._services.say(f"Interview started: {duration_text(interview.allowed_s * 1000)}. {key} pauses it.")
        self._changed()

    def toggle(self) -> None:
        """Pause or resume the countdown."""
        interview = self.interview
        if interview is None:
            return
        if interview.paused:
            interview.go_on()
        else:
            self._save()
            interview.pause()
        self._changed()

    def go_on(self) -> None:
        """Resume a paused clock when the user works on the problem, or "in time" would mean nothing."""
        if self.interview and self.interview.paused:
            self.interview.go_on()
            self._services.say("Interview resumed: typing, running and judging restart the clock.")
            self._changed()

    def end(self) -> None:
        """End the interview, if there is one."""
        self._services.practice.end_interview(self._problem.id)
        self._changed()

    def _save(self) -> None:
        if self.interview and not self.interview.paused:
            self._services.practice.keep_interview(self._problem.id)

    def _changed(self) -> None:
        self.show()
        self.screen.refresh_bindings()

    def show(self) -> None:
        """Show the time left."""
        interview, key = self.interview, self._services.keys["problem.interview"]
        words = f"{key} interview"
        if interview:
            mock = self._services.practice.mock_of(self._problem.id)
            resumes = "typing resumes" if mock else f"{key} resumes"
            words = interview.text + (f" · paused, {resumes}" if interview.paused else "")
            if interview.used_s > interview.allowed_s and not self._told:
                self._told = True
                self._services.say(
                    "The interview's time is up. You can keep going, but it will be recorded as too late.", "warning"
                )
        self.set_class(interview is not None, "-runs")
        self.update(words)
