"""What the server is told at its start: where it listens, who may come in, and how much one request may ask for."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from foundation.errors import DefinitionError
from foundation.limits import BY_NAME, MOST_SERVED, Limits
from foundation.paths import expanded
from foundation.units import MIB
from problems.cluster.address import Tls

TOKEN_VARIABLE = "CODE_RUNNER_TOKEN"  # noqa: S105  # the variable's name, no token
SHORTEST_TOKEN = 16
LOCAL_NAMES = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much one request may ask for."""

    limits: Mapping[str, float] = field(default_factory=lambda: dict(MOST_SERVED))
    body_bytes: int = 32 * MIB
    body_s: float = 30.0
    """How long a body may take to arrive."""
    stdin_bytes: int = 16 * MIB
    cases: int = 1000
    arguments_bytes: int = 64 * 1024
    work_ms: float = 600_000
    """The time limits of all cases together."""
    answer_bytes: float = 64 * MIB
    """The output limits of all cases together."""

    def check(self, limits: Limits, named: Mapping[str, object]) -> Limits:
        """Return the limits of a run; a default that is above what the server allows is lowered.

        Args:
            limits: the limits that the request would have.
            named: those that it names, by their names in the contract.

        Raises:
            DefinitionError: the request names a limit above what the server allows.
        """
        found = limits.to_dict()
        for row in BY_NAME.values():
            most = self.limits[row.key]
            if found[row.key] <= most:
                continue
            if named.get(row.name) is not None:
                raise DefinitionError(
                    row.name, f"{row.text(found[row.key])} is more than this server allows", f"ask for {row.text(most)}"
                )
            found[row.key] = type(found[row.key])(most)
        return Limits(**found)  # type: ignore[arg-type]  # the rows' keys are the fields' names


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduler:
    """A scheduler, and how to talk to it."""

    address: str
    """As `problems.cluster.address.checked` returns it."""
    tls: Tls = field(default_factory=Tls)
    patience_s: float = 300.0
    """How long to wait for one that went away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeSettings:
    """How the server is set up."""

    host: str = "127.0.0.1"
    port: int = 2358
    tokens: tuple[str, ...] = ()
    """Any of them lets a request in; none: everybody on this machine may."""
    origins: tuple[str, ...] = ()
    """Web pages of these origins may call."""
    workers: int = field(default_factory=lambda: os.cpu_count() or 1)
    """How many requests run at a time."""
    parked: int = 1
    """How many fresh sandboxes of each language in use wait for requests."""
    waiting: int = 64
    """How many more may wait."""
    requests_a_minute: int | None = None
    """By each token, or where there are none by each address; None: any number."""
    runs_a_minute: int | None = None
    """The same for runs: each case is one."""
    scheduler: Scheduler | None = None
    """Whose workers run everything; None: this machine does."""
    keep_hours: float = 24.0
    keep_results: int = 10_000
    keep_bytes: int = 512 * MIB
    drain_s: float = 60.0
    """How long what runs may take to finish after SIGTERM."""
    judge0_at_root: bool = False
    callback_hosts: tuple[str, ...] = ()
    """Judge0's callbacks go to these hosts only."""
    bounds: Bounds = field(default_factory=Bounds)

    @property
    def local(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_local(self.host)

    def check(self) -> None:
        """Check that nobody else can come in without a token.

        Raises:
            DefinitionError: the host is open to others and there is no token, or one is too short.
        """
        if not self.local and not self.tokens:
            raise DefinitionError(
                f"--host {self.host}",
                "lets other machines in, so it needs a token",
                f"put one into a file and name it with --token-file, or set {TOKEN_VARIABLE}",
            )
        if any(len(token) < SHORTEST_TOKEN for token in self.tokens):
            raise DefinitionError("a token", f"has fewer than {SHORTEST_TOKEN} characters", "use a longer one")
        for origin in self.origins:
            scheme, _, rest = origin.partition("://")
            if scheme not in ("http", "https") or not rest or "/" in rest or "*" in rest:
                raise DefinitionError(f"--origin {origin}", "is not an origin", "e.g. https://judge.example.org")


def is_local(host: str) -> bool:
    """Return whether a host is this machine's own address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def read_tokens(path: str | None, environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tokens of a file, one a line with comments after `#`, and the one of the environment.

    Raises:
        DefinitionError: the file cannot be read or has none.
    """
    found = [word] if (word := environment.get(TOKEN_VARIABLE, "").strip()) else []
    if path is not None:
        file = expanded(path)
        lines = _lines(file)
        if not lines:
            raise DefinitionError(file, "has no token", "write one on a line")
        found += lines
    if not all(token.isascii() for token in found):
        raise DefinitionError("a token", "has characters that no header can hold", "use letters and digits")
    return tuple(found)


def _lines(file: Path) -> list[str]:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise DefinitionError(file, f"cannot be read: {error.strerror}", "check its name and permissions") from None
    except UnicodeDecodeError:
        raise DefinitionError(file, "is not text", "write one token on a line") from None
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]
