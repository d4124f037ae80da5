"""The checks of the health harness: their purposes and outcomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Self

from languages.libraries import Tool
from languages.programs import Program
from runner.engine import EngineInfo
from runner.failure import Failure
from runner.result import Result

PURPOSES = {
    "image": "its image is here, and a sandbox starts from it",
    "version": "its compiler or interpreter is in the image and says its version",
    "hello": "a program runs, and its output comes back unchanged",
    "stdin": "a program is given its input byte for byte",
    "stderr": "stdout, stderr and the exit status are told apart",
    "unicode": "UTF-8 comes through in both directions",
    "exception": "an error that nobody catches is a runtime error, with its message",
    "syntax": "a syntax error is reported with its line",
    "time": "a program that never ends is stopped by the clock",
    "memory": "a growing program is stopped at its limit, with proof",
    "processes": "one process too many is refused, and the kernel counted it",
    "output": "a program that prints for ever is stopped; what came before is kept",
    "disk": "what is written is bounded, and a full disk is seen",
    "network": "there is no way out, and the kernel counted the attempt",
    "clean": "a run finds no process and no file of the run before",
    "gone": "no container is left when the sandbox is closed",
}
"""What each check proves, in the order of execution."""
CHECKS = tuple(PURPOSES)
PROGRAMS = tuple(name for name in CHECKS if name not in ("image", "version", "gone"))
"""The checks that run a program."""
CANCELLED = "cancelled"
"""The detail of a check that the caller stopped, before or while it was made."""
Status = Literal["pass", "fail", "skip"]


@dataclass(frozen=True, slots=True)
class Begun:
    """A check has begun."""

    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Host:
    """The machine that is checked."""

    engine: EngineInfo
    free_bytes: int | None
    """Free space under the engine's data folder, or None if that is on another machine."""


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check."""

    language: str
    name: str
    status: Status
    detail: str = ""
    """What was expected and what happened instead; empty if it passed."""
    result: Result | None = None
    program: Program | None = None
    ran: str = ""
    """What was run: a program's source, a command, or a search."""
    failure: Failure | None = None
    """What failed, if the check could not be completed."""
    found: str = ""
    """For the checks `image` and `version`, the name or version."""
    kind: str = ""
    """The kind of failure in two or three words, if it did not pass."""
    remedy: str = ""
    """What to do about it."""
    seconds: float = 0.0

    @classmethod
    def not_made(cls, language: str, name: str) -> Self:
        """Return a check that the caller stopped."""
        return cls(language, name, "skip", CANCELLED, failure=Failure("cancelled", {"what": "the check"}))

    @property
    def cancelled(self) -> bool:
        """Whether the caller stopped it."""
        return self.failure is not None and self.failure.kind == "cancelled"


@dataclass(slots=True)
class LanguageHealth:
    """The outcome of all checks of a language."""

    language: str
    image: str = ""
    version: str = ""
    checks: list[Check] = field(default_factory=list)
    libraries: dict[Tool, list[str]] = field(default_factory=dict)
    """What is installed on top of its image, by the tool that installs it."""

    @property
    def ok(self) -> bool:
        """Whether some check passed and none failed."""
        made = {check.status for check in self.checks}
        return "pass" in made and "fail" not in made

    def to_dict(self) -> dict[str, object]:
        """Return the contract's object for one language."""
        return {
            "language": self.language,
            "image": self.image,
            "libraries": self.libraries,
            "version": self.version,
            "ok": self.ok,
            "checks": {check.name: check.status for check in self.checks},
            "detail": {check.name: check.detail for check in self.checks if check.status != "pass"},
            "remedy": {check.name: check.remedy for check in self.checks if check.remedy},
        }
