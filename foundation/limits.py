"""The limits of a program, one row each.

The command line, JSON, `language.toml`, settings, demos and help all read this table. Limits are
enforced in `runner/container.py` and `runner/supervisor/` and proved in `runner/verdict.py`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Literal

from foundation.errors import DefinitionError
from foundation.units import GIB, KIB, MIB, duration_text, size_text

Unit = Literal["bytes", "cpus", "count", "ms"]
Value = str | int | float

_WRITTEN = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]*)", re.IGNORECASE)
_SIZES = {"k": KIB, "m": MIB, "g": GIB}
_FACTORS: dict[str, dict[str, int]] = {
    "bytes": {"": 1, "b": 1} | {f"{letter}{rest}": size for letter, size in _SIZES.items() for rest in ("", "b", "ib")},
    "ms": {"": 1, "ms": 1, "s": 1000, "min": 60_000},
    "cpus": {"": 1, "cpu": 1, "cpus": 1},
    "count": {"": 1},
}
"""The suffixes of each unit, and their factors."""
_HUGE = 1e18
"""Larger numbers, infinity included, count as this one, which is above every maximum."""
_EXPECTED = {
    "bytes": "write 64m, 1g or a number of bytes",
    "cpus": "write a number such as 0.5 or 2",
    "count": "write a whole number",
    "ms": "write 500, 500ms or 2s",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """One resource of which a program may use only so much."""

    name: str
    """The name in the contract and of the flag: `memory`, `--memory`."""
    key: str
    """Its key in the result's `limits`; the suffix is the unit."""
    unit: Unit
    minimum: int | float
    maximum: int | float
    when_hit: str
    """What happens to the program, in one sentence."""

    def parse(self, value: object, where: str | None = None) -> int | float:
        """Convert a value as people write it ("64m", 0.5, "64", "2s") to a number in this limit's unit.

        Raises:
            DefinitionError: not a number, no size, or outside `minimum`..`maximum`.
        """
        where = where or self.name
        expected = _EXPECTED[self.unit]
        number = self._number(value)
        shown = _short(value)
        if number is None:
            kind = "a size" if self.unit == "bytes" else "a number"
            raise DefinitionError(where, f'"{shown}" is not {kind}', expected)
        if self.unit in ("count", "ms") and number % 1:
            raise DefinitionError(where, f"{shown} is not whole", expected)
        if not self.minimum <= number <= self.maximum:
            raise DefinitionError(
                where,
                f"{shown} is not between {self.text(self.minimum)} and {self.text(self.maximum)}",
                expected,
            )
        return float(number) if self.unit == "cpus" else int(number)

    def _number(self, value: object) -> float | None:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return math.nan if isinstance(value, float) and math.isnan(value) else max(-_HUGE, min(_HUGE, value))
        if not isinstance(value, str):
            return None
        found = _WRITTEN.fullmatch(value.strip())
        factor = _FACTORS[self.unit].get(found[2].lower()) if found else None
        return min(_HUGE, float(found[1]) * factor) if found and factor else None

    def text(self, value: int | float) -> str:
        """Return a value with its unit: `64 MiB`, `1.5 s`, `0.5 cpus`, `1 cpu`, `64`."""
        if self.unit == "bytes":
            return size_text(int(value))
        if self.unit == "ms":
            return duration_text(value)
        return f"{value:g} cpu{'' if value == 1 else 's'}" if self.unit == "cpus" else str(value)


# Docker refuses less than 6 MiB of memory. The engine's machine bounds cpus and memory too (`check_host` in
# `runner/sandbox.py`). The maximum of processes is Linux's default pid_max.
LIMITS: tuple[Limit, ...] = (
    Limit(
        name="memory",
        key="memory_bytes",
        unit="bytes",
        minimum=6 * MIB,
        maximum=1 << 50,
        when_hit="the kernel kills a process of the sandbox; there is no swap",
    ),
    Limit(
        name="cpus",
        key="cpus",
        unit="cpus",
        minimum=0.01,
        maximum=4096,
        when_hit="the program is slowed down: it waits for its next share of CPU time",
    ),
    Limit(
        name="processes",
        key="processes",
        unit="count",
        minimum=1,
        maximum=32768,
        when_hit="starting one more process or thread fails with EAGAIN",
    ),
    Limit(
        name="disk",
        key="disk_bytes",
        unit="bytes",
        minimum=64 * KIB,
        maximum=1 << 50,
        when_hit="writing fails with ENOSPC (no space left); the work folder, /tmp and /dev/shm each have this much",
    ),
    Limit(
        name="output",
        key="output_bytes",
        unit="bytes",
        minimum=1,
        maximum=GIB,
        when_hit="the program is stopped; what it wrote up to the limit, stdout and stderr together, is kept",
    ),
)
TIMEOUTS: tuple[Limit, ...] = (
    Limit(
        name="compile_ms",
        key="compile_ms",
        unit="ms",
        minimum=1,
        maximum=3_600_000,
        when_hit="the compiler is stopped; the verdict is compile_error",
    ),
    Limit(
        name="run_ms",
        key="run_ms",
        unit="ms",
        minimum=1,
        maximum=3_600_000,
        when_hit="the program is stopped at this wall time; its output is kept",
    ),
    Limit(
        name="cpu_ms",
        key="cpu_ms",
        unit="ms",
        minimum=1,
        maximum=3_600_000,
        when_hit="the program is stopped once its threads together have used this much CPU time",
    ),
)
BY_NAME: Mapping[str, Limit] = {limit.name: limit for limit in (*LIMITS, *TIMEOUTS)}
MOST_SERVED: Mapping[str, float] = {
    "memory_bytes": GIB,
    "cpus": 4,
    "processes": 1024,
    "disk_bytes": GIB,
    "output_bytes": 16 * MIB,
    "compile_ms": 60_000,
    "run_ms": 60_000,
    "cpu_ms": 240_000,
}
"""The highest limits that others than the machine's own user may set, by their keys in a result's `limits`."""
PHASE_LIMITS = ("memory", "cpus", "processes")
"""The limits of which the compile phase has its own values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The limits in force for one run, in the units of their names."""

    memory_bytes: int
    cpus: float
    processes: int
    disk_bytes: int
    output_bytes: int
    compile_ms: int
    run_ms: int
    cpu_ms: int

    def with_values(
        self,
        limits: Mapping[str, Value | None] | None = None,
        timeouts: Mapping[str, Value | None] | None = None,
        *,
        where: str = "",
    ) -> Limits:
        """Return these limits with some replaced by values as people write them; None keeps one.

        A new `run_ms` is also the new `cpu_ms` unless that is given too.

        Raises:
            DefinitionError: an unknown name, or a value that `Limit.parse` refuses.
        """
        changes = parse_values(LIMITS, limits or {}, where) | parse_values(TIMEOUTS, timeouts or {}, where)
        if "run_ms" in changes:
            changes.setdefault("cpu_ms", changes["run_ms"])
        return replace(self, **changes)  # type: ignore[arg-type]  # the rows' keys are the fields' names (tested)

    def scaled(self, factor: float) -> Limits:
        """Return these limits with every clock `factor` times as long, as a tier does."""
        clocks = {row.key: max(1, round(getattr(self, row.key) * factor)) for row in TIMEOUTS}
        return replace(self, **clocks)

    def to_dict(self) -> dict[str, int | float]:
        """Return the contract's `limits` object."""
        return asdict(self)


def _short(value: object) -> str:
    """Return a wrong value short enough for a sentence."""
    if isinstance(value, int) and abs(value) >= _HUGE:
        return "such a number"  # Python refuses to write the longest ones
    text = str(value)
    return text if len(text) <= 40 else f"{text[:40]}…"


def parse_values(rows: tuple[Limit, ...], values: Mapping[str, Value | None], where: str) -> dict[str, int | float]:
    """Parse named values as people write them; the result has the rows' keys.

    Raises:
        DefinitionError: an unknown name, or a value that `Limit.parse` refuses.
    """
    known = {row.name: row for row in rows}
    parsed: dict[str, int | float] = {}
    for name, value in values.items():
        place = f"{where}{name}"
        if name not in known:
            raise DefinitionError(place, "there is no such limit", f"known are {', '.join(known)}")
        if value is not None:
            parsed[known[name].key] = known[name].parse(value, place)
    return parsed
