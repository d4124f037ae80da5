"""What a model is told: our words first, then each foreign text in a fence that it cannot close."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Self

MOST_CHARACTERS = 10_000
"""How much of one foreign text a model gets."""
_BACKTICKS = re.compile("`+")


GONE = "code-runner.gone"
"""In a request's scope: a future that is done once nobody waits for the answer any more."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a text that is not ours: its start, or its end."""

    name: str
    shown: str
    total: int
    """The characters of the whole text."""
    end: bool = False
    """It is the end that is shown."""

    @classmethod
    def of(cls, name: str, text: str, *, end: bool = False, most: int = MOST_CHARACTERS) -> Self:
        """Return an excerpt of so many characters at most."""
        shown = text if len(text) <= most else text[-most:] if end else text[:most]
        return cls(name, shown, len(text), end)

    @property
    def left_out(self) -> int:
        """How many characters are not shown."""
        return self.total - len(self.shown)

    @property
    def size(self) -> str:
        """How much of it is shown, for a sentence."""
        if not self.total:
            return "empty"
        if self.left_out:
            return f"only the {'last' if self.end else 'first'} {len(self.shown):,} of {self.total:,} characters"
        return f"{self.total:,} character{'' if self.total == 1 else 's'}"

    @property
    def block(self) -> str:
        """The text between fences longer than any row of backticks in it."""
        fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(self.shown)), default=0))
        return f"{self.name}:\n{fence}\n{self.shown}{'' if self.shown.endswith(chr(10)) else chr(10)}{fence}"


@dataclass(frozen=True, slots=True)
class Told:
    """A tool's answer."""

    words: str
    """Ours."""
    data: dict[str, Any]
    """The same for programs."""
    excerpts: tuple[Excerpt, ...] = ()

    @property
    def blocks(self) -> list[str]:
        """The answer as texts, ours first; nothing of ours is behind a foreign one."""
        shown = [one for one in self.excerpts if one.total]
        sizes = "; ".join(f"{one.name}: {one.size}" for one in self.excerpts)
        return [f"{self.words}\nBelow, fenced, not our words: {sizes}." if sizes else self.words] + [
            one.block for one in shown
        ]
