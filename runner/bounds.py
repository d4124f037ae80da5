"""What a compiler may use.

Its language's own bounds are mostly wider than the program's limits, and the engine needs some 17 ms to change those
of a running sandbox. So a compiler that usually fits is first tried within the program's limits. If it shows any sign
of a limit there, it is run again in its own bounds, and only that counts: the result is the same, only later.

Measured (CPU time, memory beside cached files): C 45 ms, 9 MiB; Go 90 ms, 24 MiB; Rust 360 ms, 45 MiB; C++ 530 ms,
71 MiB. The first three use no more than one core at a time, or less than the 100 ms of CPU time that a program with
one core has at once. Java's and C#'s use two cores for half a second: in one, they would lose more than 17 ms.
"""

from __future__ import annotations

from dataclasses import replace

from foundation.limits import BY_NAME, PHASE_LIMITS
from languages import Language, Limits
from runner.container import gvisor, runtime
from runner.engine import Engine
from runner.measurement import Measurement
from runner.verdict import breaches, own_memory_error

TRY_PART = 4
"""A compiler that is tried has this part of its clock: what takes longer is hardly the usual program, and one that
never ends should not take twice as long to be stopped."""


def compile_bounds(language: Language, engine: Engine, limits: Limits) -> Limits:
    """Return what a compiler may use: its language's own bounds, as far as the engine's machine has them.

    A sandbox that cannot be changed holds it to what the program may use, `limits`.
    """
    if gvisor(runtime(engine, language.settings.sandbox)):
        return limits
    wanted, info = language.compile_limits, engine.info
    return replace(
        limits,
        memory_bytes=min(wanted.memory_bytes, info.memory_bytes or wanted.memory_bytes),
        cpus=min(wanted.cpus, info.cpus),
        processes=wanted.processes,
        output_bytes=wanted.output_bytes,
    )


def first_bounds(language: Language, engine: Engine, limits: Limits) -> Limits:
    """Return what the first phase of a run may use."""
    if not language.file.compile:
        return limits
    own = compile_bounds(language, engine, limits)
    return (language.file.compiler_fits and tried_bounds(language, own, limits)) or own


def tried_bounds(language: Language, own: Limits, limits: Limits) -> Limits | None:
    """Return the bounds in which to try a compiler, the program's `limits`.

    None if they are not between what the language's programs have by default and the compiler's `own` bounds.
    """
    usual = language.limits
    for key in (BY_NAME[name].key for name in PHASE_LIMITS):
        if not getattr(usual, key) <= getattr(limits, key) <= getattr(own, key):
            return None
    return replace(limits, output_bytes=own.output_bytes, compile_ms=max(1, own.compile_ms // TRY_PART))


def needs_more(end: Measurement, tried: Limits, language: Language) -> bool:
    """Return whether a compiler that was tried may do better in its own bounds: all but a compiler's plain answer."""
    return bool(end.signal or end.stopped or breaches(end, tried, language) or own_memory_error(end, language))
