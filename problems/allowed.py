"""Resource limits of a submission: the package's, else the defaults, capped by the machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foundation.limits import BY_NAME, Value
from foundation.units import MIB, size_text
from languages import Language
from problems.problem import Case, Problem

MEMORY_MIB, OUTPUT_MIB = 2048, 8
"""Defaults where the package says nothing. Source: the format, "typical system default"."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """The limits and timeouts of a submission."""

    limits: Mapping[str, Value | None]
    timeouts: Mapping[str, Value | None]
    notes: tuple[str, ...] = ()
    """One sentence for each limit that could not be granted as the package asks."""


def allowed(
    problem: Problem, language: Language, machine_bytes: int | None = None, cases: Sequence[Case] = ()
) -> Allowed:
    """Return the package's limits, capped by the memory of the engine's machine."""
    wanted, own, notes = problem.limits, language.limits, []
    memory = wanted.memory_mib * MIB if wanted.memory_mib else max(own.memory_bytes, MEMORY_MIB * MIB)
    has = machine_bytes or memory
    if wanted.memory_mib and memory > has:
        notes.append(f"the problem allows {size_text(memory)} of memory; the engine's machine has {size_text(has)}")
    least = int(BY_NAME["memory"].minimum)
    if memory < least:
        notes.append(f"the problem allows {size_text(memory)} of memory; a sandbox needs {size_text(least)}")
    # Without a limit in the package, a correct output must never be too long.
    longest = 2 * max((case.answer_bytes for case in cases), default=0)
    output = wanted.output_mib * MIB if wanted.output_mib else max(OUTPUT_MIB * MIB, longest)
    limits: dict[str, Value | None] = {
        "memory": max(min(memory, has), least),
        "output": min(output, int(BY_NAME["output"].maximum)),
    }
    # CPU time, as the format demands, so that a busy machine fails no submission; the wall clock catches sleepers.
    cpu_ms = max(1, round(wanted.time_s * 1000)) if wanted.time_s else own.run_ms
    timeouts: dict[str, Value | None] = {"cpu_ms": cpu_ms, "run_ms": 3 * cpu_ms + 2000}
    if wanted.compilation_time_s:
        timeouts["compile_ms"] = max(own.compile_ms, wanted.compilation_time_s * 1000)
    return Allowed(limits, timeouts, tuple(notes))
