"""What can go wrong outside of the program. Each error reads as one sentence: the problem, and what to do."""

from __future__ import annotations

from functools import partial
from typing import Self

from foundation.errors import DefinitionError
from runner import sentences
from runner.failure import ErrorKind, Failure


class RunnerError(Exception):
    """Root of this package's errors. None of them is ever the program's fault.

    Args:
        kind: what failed.
        advice: what to do, added to the kind's own sentence.
        facts: the values in the sentence.
    """

    def __init__(self, kind: ErrorKind, *, advice: str = "", **facts: str) -> None:
        self.failure = Failure(kind, facts)
        self.advice = advice
        super().__init__(sentences.failure(self.failure) + (f"; {advice}" if advice else ""))

    @property
    def kind(self) -> ErrorKind:
        """What failed: decide by this, not by the sentence."""
        return self.failure.kind

    @classmethod
    def of(cls, failure: Failure) -> Self:
        """Return the error of a failure that was kept."""
        return cls(failure.kind, **failure.facts)

    def advised(self, advice: str) -> Self:
        """Return the same error with this advice, in place of how to start an engine if the sentence says that."""
        if self.kind in sentences.STARTABLE:
            return type(self)(self.kind, **{**self.failure.facts, "start": advice})
        return type(self)(self.kind, advice=advice, **self.failure.facts)

    def __reduce__(self) -> tuple[partial[Self], tuple[()]]:
        return partial(type(self), self.kind, advice=self.advice, **self.failure.facts), ()


class EngineError(RunnerError):
    """No container engine, or it does not do what was asked."""


class ImageError(RunnerError):
    """An image that is missing and cannot be pulled or built."""


class SandboxError(RunnerError):
    """The sandbox went away or does not answer."""


class UnknownRunner(RunnerError):
    """There is no sandbox of ours with that id."""


class RunnerBusy(RunnerError):
    """Somebody else is running a program in that sandbox now."""


class Cancelled(RunnerError):
    """The caller stopped it before there was a result."""


class AboveMachine(DefinitionError):
    """A limit that is more than the engine's machine has."""


def failure_of(error: Exception) -> Failure:
    """Return what failed, whatever the error is."""
    if isinstance(error, RunnerError):
        return error.failure
    if isinstance(error, AboveMachine):
        return Failure("above_machine", {"why": str(error)})
    return Failure("bad_definition" if isinstance(error, DefinitionError) else "unexpected", {"why": str(error)})
