"""One judging as the app sees it: what is judged, what it tells, how it is stopped.

`drive` is the body of a thread worker. As with runs (`submission.py`) it does nothing but post
messages that carry the judging's number, so that late news of an earlier one is dropped.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from textual.message import Message

from languages import DefinitionError, Language
from problems import ProblemError
from problems.judge import CaseReport, Event, Judging, at_first_failure
from problems.problem import Case, Problem
from runner import Cancelled, RunnerError
from runner.images import Progress

if TYPE_CHECKING:
    from tui.machine import Machine

UNEXPECTED = "A fault in code-runner itself ended judging; your source is as it was."


@dataclass
class JudgeNews(Message):
    """Something about a judging."""

    number: int


@dataclass
class ImageComes(JudgeNews):
    """An image that it needs is being pulled or built."""

    progress: Progress


@dataclass
class Happened(JudgeNews):
    """What the judge tells: a case began, or has its verdict, or all is over."""

    event: Event


@dataclass
class NotJudged(JudgeNews):
    """It ended without a report."""

    sentence: str
    cancelled: bool = False
    """The user did not want it any more."""


@dataclass(kw_only=True)
class Judgement:
    """A solution on its way through the judge."""

    number: int
    problem: Problem
    source: str
    language: Language
    cases: Sequence[Case]
    stop_first: bool
    """It ends at the first case that is not accepted."""
    cancelled: threading.Event = field(default_factory=threading.Event)
    _judging: Judging | None = None

    def drive(self, machine: Machine, post: Callable[[Message], object]) -> None:
        """Judge to the end; for a thread worker."""

        def tell(step: Progress) -> None:
            post(ImageComes(self.number, step))

        enough: Callable[[CaseReport], bool] | None = at_first_failure if self.stop_first else None
        try:
            machine.fetch(self.language, tell, self.cancelled)
            self._judging = machine.judge(
                self.problem,
                self.source,
                self.language,
                cases=self.cases,
                enough=enough,
                listen=tell,
                cancelled=self.cancelled,
            )
            if self.cancelled.is_set():
                self._judging.stop()
            for event in self._judging:
                post(Happened(self.number, event))
        except Cancelled:
            post(NotJudged(self.number, "Cancelled.", cancelled=True))
        except (ProblemError, RunnerError, DefinitionError) as error:
            post(NotJudged(self.number, str(error)))
        except OSError as error:
            post(NotJudged(self.number, f"A file of the package cannot be read: {error.strerror}."))
        except Exception:
            post(NotJudged(self.number, UNEXPECTED))
            raise

    def stop(self) -> None:
        """Stop it, whatever it is doing; for a thread worker: an engine that hangs may make it wait."""
        self.cancelled.set()
        if self._judging:
            self._judging.stop()
