"""What `code-runner web` is told at its start."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from foundation.errors import DefinitionError
from serve.settings import ServeSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """Who may come in, how many, and what is started for them."""

    access: ServeSettings
    """Where to listen, and who may come in."""
    command: Sequence[str]
    """Starts the app."""
    folder: Path
    """Has a folder for each visitor."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """The environment of the app."""
    sessions: int = 8
    """How many may use the app at a time."""
    visitors: int = 100
    """How many visitors are remembered."""
    keep_days: float = 30.0
    """How long a visitor is remembered after the last visit."""
    idle_s: float = 3600.0
    """How long a session may wait for a key."""

    def check(self) -> None:
        """Check that nobody else can come in without a token, and that each session has a folder.

        Raises:
            DefinitionError: it is not so.
        """
        self.access.check()
        if self.visitors < self.sessions:
            raise DefinitionError(
                f"--visitors {self.visitors}", f"is less than --sessions {self.sessions}", "remember at least as many"
            )
