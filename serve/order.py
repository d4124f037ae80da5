"""A request's program and inputs, checked: what a worker runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from foundation.errors import DefinitionError
from foundation.limits import LIMITS, TIMEOUTS, Limits, Value
from foundation.units import duration_text, size_text
from languages import Catalogue, Language
from runner.program import assemble, language_of
from runner.run import checked_arguments
from runner.source import Source
from serve.settings import Bounds

NAME = "the program"
"""What errors call a program of several files."""


@dataclass(frozen=True, slots=True)
class Input:
    """The stdin of one run."""

    stdin: bytes = b""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One program, and its runs."""

    language: Language
    source: Source
    limits: Limits
    inputs: tuple[Input, ...] = (Input(),)
    many: bool = False
    """The client gave a list of cases, perhaps of one."""
    arguments: tuple[str, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)
    stop_at_first_failure: bool = False

    @property
    def asked_limits(self) -> dict[str, Value | None]:
        """All limits by name, for `Pool.start`."""
        return {row.name: getattr(self.limits, row.key) for row in LIMITS}

    @property
    def asked_timeouts(self) -> dict[str, Value | None]:
        """All timeouts by name, for `Pool.start`."""
        return {row.name: getattr(self.limits, row.key) for row in TIMEOUTS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a client asks for, as it wrote it."""

    language: str = ""
    source: str | bytes | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    main: str = ""
    inputs: Sequence[Input] = (Input(),)
    many: bool = False
    arguments: Sequence[str] = ()
    tier: str = "standard"
    limits: Mapping[str, Value | None] = field(default_factory=dict)
    timeouts: Mapping[str, Value | None] = field(default_factory=dict)
    stop_at_first_failure: bool = False


def order_of(catalogue: Catalogue, bounds: Bounds, wish: Wish) -> Order:
    """Return the checked order.

    Raises:
        DefinitionError: what is wrong with it.
    """
    language, source = program_of(catalogue, wish)
    named = {**wish.limits, **wish.timeouts}
    limits = bounds.check(language.limits_for(tier=wish.tier, limits=wish.limits, timeouts=wish.timeouts), named)
    if wish.limits.get("output") is None:
        each = max(1, int(bounds.answer_bytes) // max(1, len(wish.inputs)))
        limits = replace(limits, output_bytes=min(limits.output_bytes, each))
    _check_size(bounds, limits, wish)
    return Order(
        language=language,
        source=source,
        limits=limits,
        inputs=tuple(wish.inputs),
        many=wish.many,
        arguments=tuple(checked_arguments(wish.arguments)),
        stop_at_first_failure=wish.stop_at_first_failure,
    )


def program_of(catalogue: Catalogue, wish: Wish) -> tuple[Language, Source]:
    """Return a wish's language and program.

    Raises:
        DefinitionError: there is no such language, or the sandbox does not take the program.
    """
    if wish.source is None and not wish.files:
        raise DefinitionError("source", "is missing", "give the program as source, or as files by their paths")
    language = catalogue.find(wish.language) if wish.language else language_of(catalogue, wish.files, NAME)
    if not wish.files:
        return language, Source.check(wish.source or "")
    files = dict(wish.files)
    main = wish.main
    if wish.source is not None:
        main = main or language.file.source
        files[main] = Source.check(wish.source).raw
    return language, assemble(language, files, NAME, main=main)


def _check_size(bounds: Bounds, limits: Limits, wish: Wish) -> None:
    runs = len(wish.inputs)
    if not 1 <= runs <= bounds.cases:
        raise DefinitionError("cases", f"are {runs}", f"give from 1 to {bounds.cases}")
    longest = max(len(one.stdin) for one in wish.inputs)
    if longest > bounds.stdin_bytes:
        raise DefinitionError("stdin", f"has {size_text(longest)}", f"{size_text(bounds.stdin_bytes)} are the most")
    if sum(map(len, wish.arguments)) > bounds.arguments_bytes:
        raise DefinitionError("arguments", "are too long", f"{size_text(bounds.arguments_bytes)} are the most")
    if runs > 1 and runs * limits.run_ms > bounds.work_ms:
        raise DefinitionError(
            "cases",
            f"are {runs}, which with {duration_text(limits.run_ms)} each may take too long",
            f"set timeouts.run_ms so that all together take at most {duration_text(bounds.work_ms)}",
        )
    if runs > 1 and runs * limits.output_bytes > bounds.answer_bytes:
        raise DefinitionError(
            "cases",
            f"are {runs}, which with {size_text(limits.output_bytes)} of output each may write too much",
            f"set limits.output so that all together write at most {size_text(int(bounds.answer_bytes))}",
        )
