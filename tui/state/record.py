"""Define a run, as the history stores and lists it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import msgspec

from foundation.units import MIB
from runner import Result

MOST_TEXT_BYTES = MIB
"""The limit for stdin and for each output stream of a run."""


class HistoryError(Exception):
    """The history cannot be read or written; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A run as the list shows it."""

    id: int
    when: datetime
    """UTC."""
    language: str
    """Its id; the language may no longer exist."""
    name: str
    """The language's display name."""
    verdict: str
    stopped: bool
    wall_ms: float
    line: str
    """The first telling line of the source."""
    file: str = ""
    """The name of the source's file; "" if it had none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A run as it is stored, with at most `MOST_TEXT_BYTES` of each stream."""

    id: int = 0
    """0 if not stored yet."""
    when: datetime
    """UTC, to the millisecond."""
    language: str
    """Its id."""
    name: str
    """The language's display name."""
    source: str
    line: str = ""
    """The line of the source that the list shows."""
    file: str = ""
    """The name of the source's file; "" if it had none."""
    stdin: bytes
    tier: str
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Limits and timeouts as they were typed: `{"memory": "64m"}`."""
    facts: Mapping[str, Any]
    """`Result.to_dict()` without the output."""
    stdout: bytes
    stderr: bytes
    compile_stdout: bytes
    compile_stderr: bytes
    cut: tuple[str, ...] = ()
    """The fields above that were truncated: `("stdin", "stdout")`."""

    @classmethod
    def of(
        cls,
        result: Result,
        *,
        name: str,
        source: str,
        line: str = "",
        file: str = "",
        stdin: bytes,
        tier: str = "standard",
        overrides: Mapping[str, str] | None = None,
        when: datetime | None = None,
    ) -> Record:
        """Return the record of a finished run.

        Args:
            result: the run's result.
            name: the language's display name.
            source: the program.
            line: the line of the source that the list shows.
            file: the name of the source's file.
            stdin: the program's input.
            tier: the tier of the timeouts.
            overrides: limits and timeouts as they were typed.
            when: the time of the run, in any time zone; None: now.
        """
        compiled = result.compile
        facts = _without_texts(replace(result, stdout_bytes=b"", stderr_bytes=b"").to_dict())
        if compiled:
            facts["compile"] = _without_texts(replace(compiled, stdout_bytes=b"", stderr_bytes=b"").to_dict())
        streams = {
            "stdin": stdin,
            "stdout": result.stdout_bytes,
            "stderr": result.stderr_bytes,
            "compile_stdout": compiled.stdout_bytes if compiled else b"",
            "compile_stderr": compiled.stderr_bytes if compiled else b"",
        }
        when = (when or datetime.now(UTC)).astimezone(UTC)
        return cls(
            when=when.replace(microsecond=when.microsecond // 1000 * 1000),
            language=result.language,
            name=name,
            source=source,
            line=line,
            file=file,
            tier=tier,
            overrides=dict(overrides or {}),
            facts=facts,
            stdin=streams["stdin"][:MOST_TEXT_BYTES],
            stdout=streams["stdout"][:MOST_TEXT_BYTES],
            stderr=streams["stderr"][:MOST_TEXT_BYTES],
            compile_stdout=streams["compile_stdout"][:MOST_TEXT_BYTES],
            compile_stderr=streams["compile_stderr"][:MOST_TEXT_BYTES],
            cut=tuple(name for name, raw in streams.items() if len(raw) > MOST_TEXT_BYTES),
        )

    def result(self) -> Result:
        """Return the run's result as the runner gave it, with streams cut here marked as truncated.

        Raises:
            HistoryError: if the stored facts are damaged.
        """
        facts: dict[str, Any] = {**self.facts, "stdout_bytes": self.stdout, "stderr_bytes": self.stderr}
        for stream in ("stdout", "stderr"):
            facts[f"{stream}_truncated"] = facts.get(f"{stream}_truncated") or stream in self.cut
        written = {"stdout_bytes": self.compile_stdout, "stderr_bytes": self.compile_stderr}
        try:
            if facts["compile"] is not None:
                facts["compile"] = {**facts["compile"], **written}
            facts["breaches"] = [
                {"stopped_by": _STOPPERS.get(breach["limit"])} | breach for breach in facts["breaches"]
            ]
            return msgspec.convert(facts, Result)
        except (msgspec.ValidationError, TypeError, KeyError):
            raise HistoryError(unreadable(self.id)) from None


def _without_texts(facts: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if key not in ("stdout", "stderr")}


def unreadable(identifier: int) -> str:
    """Return the sentence about a damaged run."""
    return f"Run {identifier} of the history is damaged and cannot be shown; delete it."


_STOPPERS = {"time": "supervisor", "cpu": "supervisor", "output": "supervisor", "memory": "kernel"}
"""Who stopped a program at a limit, for runs stored before breaches recorded it."""
