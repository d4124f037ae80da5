"""What submission and judge said to each other, in order and with times."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

Side = Literal["program", "validator"]
OTHER: dict[Side, Side] = {"program": "validator", "validator": "program"}
SIGNS: dict[Side, str] = {"program": ">", "validator": "<"}
"""What a line begins with. Source: the format's `.interaction` files."""
BETWEEN = "---"
"""The line between two passes."""
MOST_BYTES = 64 * 1024
"""How much of a case is kept: its beginning."""
_WORDS = 60
"""Characters of the last words that a sentence quotes."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one side said until the other one spoke."""

    speaker: Side
    text: bytes
    ms: float
    """When it began, from the start of the submission in this pass."""
    number: int = 1
    """The pass, from 1."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {
            "from": self.speaker,
            "text": self.text.decode(errors="replace"),
            "ms": round(self.ms, 1),
            "pass": self.number,
        }

    def to_keep(self) -> dict[str, Any]:
        """Return it for a file of JSON, all bytes as they are; `of_kept` reads it."""
        return {"from": self.speaker, "text": self.text.decode("latin-1"), "ms": self.ms, "pass": self.number}

    @classmethod
    def of_kept(cls, told: Mapping[str, Any]) -> Said:
        """Return what `to_keep` has written."""
        return cls(told["from"], told["text"].encode("latin-1"), told["ms"], told["pass"])


class Transcript:
    """Takes down what is said in one case; the beginning is kept. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._said: list[Said] = []
        self._left = MOST_BYTES
        self._began: float | None = None
        self._number = 1
        self.last: tuple[Side, bytes] | None = None
        """Who spoke last in this pass, and the end of what it said."""
        self.cut = False
        """More was said than is kept."""

    def begin_pass(self, number: int) -> None:
        """Begin a pass, whose clock does not run yet."""
        with self._lock:
            self._number, self._began, self.last = number, None, None

    def start_clock(self) -> None:
        """Start the clock of the pass: the submission runs."""
        with self._lock:
            self._began = time.monotonic()

    def add(self, speaker: Side, text: bytes) -> None:
        """Take down what a side says now."""
        with self._lock:
            before = self.last[1] if self.last and self.last[0] == speaker else b""
            self.last = speaker, (before + text)[-4 * _WORDS :]
            kept = text[: self._left]
            self.cut = self.cut or len(kept) < len(text)
            self._left -= len(kept)
            if not kept:
                return
            end = self._said[-1] if self._said else None
            if end and (end.speaker, end.number) == (speaker, self._number):
                self._said[-1] = replace(end, text=end.text + kept)
            else:
                ms = 0.0 if self._began is None else (time.monotonic() - self._began) * 1000
                self._said.append(Said(speaker, kept, ms, self._number))

    @property
    def said(self) -> tuple[Said, ...]:
        """All that is kept."""
        with self._lock:
            return tuple(self._said)

    @property
    def last_line(self) -> str:
        """The last line that was said in this pass, for a sentence; "" if nothing was said."""
        lines = self.last[1].decode(errors="replace").splitlines() if self.last else []
        line = "".join(sign if sign.isprintable() else "·" for sign in (lines[-1] if lines else "")).strip()
        return line if len(line) <= _WORDS else f"…{line[-_WORDS:]}"


def lines_of(said: Iterable[Said]) -> list[tuple[Side | None, str, float]]:
    """Return the lines of a transcript: who says it, the line, and when; None is a line between two passes.

    Each entry begins a line, even if the one before has not ended its own.
    """
    lines: list[tuple[Side | None, str, float]] = []
    number = 1
    for one in said:
        if one.number != number:
            number = one.number
            lines.append((None, BETWEEN, one.ms))
        text = one.text.decode(errors="replace")
        lines += [(one.speaker, line, one.ms) for line in text.removesuffix("\n").split("\n")]
    return lines


LEGEND = "> is what your program says, < what the judge says"


def as_interaction(said: Sequence[Said]) -> str:
    """Return a transcript in the form of an `.interaction` file."""
    return "\n".join(f"{SIGNS[speaker]}{line}" if speaker else line for speaker, line, _ in lines_of(said))
