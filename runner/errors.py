"""What can go wrong outside of the program that is run.

Each message is one sentence: what is wrong and what to do next.
"""

from __future__ import annotations


class RunnerError(Exception):
    """Root of this room's errors. None of them is ever the program's fault."""


class EngineError(RunnerError):
    """No container engine, or it does not do what was asked."""


class ImageError(RunnerError):
    """An image that is missing and cannot be had."""


class SandboxError(RunnerError):
    """The sandbox went away or does not answer."""


class UnknownRunner(RunnerError):
    """There is no sandbox of ours with that id."""


class RunnerBusy(RunnerError):
    """Somebody else is running a program in that sandbox now."""

    def __init__(self) -> None:
        super().__init__("another program runs in this sandbox now; wait for it, or create another runner")


class Cancelled(RunnerError):
    """The caller stopped it before there was a result."""
