"""Verdicts, from evidence and from nothing else.

Here, and only here, what the supervisor measured becomes a verdict and breaches. Every breach
carries its proof: a counter of the kernel, a clock, a count of bytes. Exit status 137 proves
nothing, and neither does text: a language's own out-of-memory error counts only together with
a measured peak near the limit. Rules: the contract, section 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from foundation.limits import Limits
from foundation.units import MIB, duration_text, size_text
from languages import Language
from runner import sentences
from runner.failure import Failure
from runner.measurement import Measurement
from runner.result import Breach, Compilation, Result, StackOverflow, Stopper, Verdict, text

NEAR = 0.8
"""The part of the memory limit, or of the runtime's own heap cap, that the measured peak must
reach before a language's own out-of-memory error is believed. A collector gives up with some of
its heap unused (free space in fragments, room kept for copying). Source: measured over the
runtimes with a cap, Java, Node and .NET at 64 MiB to 512 MiB: see tests/engine/test_memory.py."""

FULL, NEARLY_FULL = 1.0, 0.9
"""Parts of a disk. Near its end the supervisor reads it every millisecond, in which a program writes a few MiB: a
disk that was seen nearly full, and that the program was told is full, was full."""
_NO_SPACE = b"No space left on device"
"""The C library's message for ENOSPC, which all nine languages pass on."""
_LAST_WORDS = 4096
"""Bytes at the end of stderr in which a runtime names a missing module."""
_MOST_WORDS = 120
"""How many characters of a program's own words an evidence quotes."""

# --------------------------------------------------------------------------------------- proofs


def _time(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if end.stopped != "time":
        return None
    allowed = limits.compile_ms if end.phase == "compile" else limits.run_ms
    cpu = "" if end.cpu_ms is None else f"; it had used {duration_text(end.cpu_ms)} of CPU time"
    evidence = f"stopped by the wall clock after {duration_text(end.wall_ms)} of {duration_text(allowed)}{cpu}"
    return Breach("time", end.phase, allowed, end.wall_ms, "ms", evidence, "supervisor")


def _cpu(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if end.stopped != "cpu":
        return None
    used = end.cpu_ms or limits.cpu_ms
    evidence = (
        f"the kernel counted {duration_text(used)} of CPU time of {duration_text(limits.cpu_ms)},"
        f" {duration_text(end.wall_ms)} after the start"
    )
    return Breach("cpu", end.phase, limits.cpu_ms, used, "ms", evidence, "supervisor")


def _memory(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    allowed = limits.memory_bytes
    used = max(allowed, end.memory_bytes or 0)
    evidence = ""
    stopped_by: Stopper | None = None
    if end.oom_kills:
        some = "1 process" if end.oom_kills == 1 else f"{end.oom_kills} processes"
        evidence = f"the kernel killed {some} of the sandbox for memory"
        stopped_by = "kernel"
    elif end.stopped == "memory":
        unread = size_text(end.sockets_bytes)
        evidence = f"stopped with {size_text(used)} in use, {unread} of it unread in its own sockets"
        stopped_by = "supervisor"
    elif end.reread_bytes and end.stopped in ("thrash", "time", "cpu"):
        reread = size_text(end.reread_bytes)
        evidence = f"the kernel threw out and read again {reread} of files and code while memory was full"
        stopped_by = "supervisor" if end.stopped == "thrash" else None
    if evidence:
        return Breach("memory", end.phase, allowed, used, "bytes", evidence, stopped_by)
    found = own_memory_error(end, language)
    bound = min(allowed, language.heap_bytes(allowed) or allowed)
    if found and end.memory_bytes is not None and end.memory_bytes >= NEAR * bound:
        cap = f"its own heap cap {size_text(bound)}" if bound < allowed else f"the limit {size_text(allowed)}"
        evidence = f'{language.name} itself said "{found}"; the measured peak is {size_text(end.memory_bytes)}, {cap}'
        return Breach("memory", end.phase, allowed, end.memory_bytes, "bytes", evidence)
    return None


def _processes(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if not end.forks_refused:
        return None
    times = "once" if end.forks_refused == 1 else f"{end.forks_refused} times"
    evidence = f"the kernel refused to start another process or thread {times}"
    return Breach("processes", end.phase, limits.processes, limits.processes, "processes", evidence)


def _output(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if not (end.stdout_truncated or end.stderr_truncated):
        return None
    stream = "stdout" if end.stdout_truncated else "stderr"
    read, kept = size_text(end.written_bytes), size_text(limits.output_bytes)
    evidence = f"stopped while it wrote to {stream}: {read} read, the first {kept} kept"
    if end.went_on:
        thrown = size_text(end.stdout_dropped_bytes + end.stderr_dropped_bytes)
        evidence = f"{read} written, the first {kept} kept and {thrown} thrown away while it went on"
    stopped_by: Stopper | None = "supervisor" if end.stopped == "output" else None
    return Breach("output", end.phase, limits.output_bytes, end.written_bytes, "bytes", evidence, stopped_by)


def _disk(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if end.disk_part >= FULL:
        evidence = "a file system of the sandbox had no block or no file entry left"
    elif end.disk_part >= NEARLY_FULL and (_NO_SPACE in end.stderr or _NO_SPACE in end.stdout):
        # It was emptied again before it could be read full.
        evidence = f'the program was told "{text(_NO_SPACE)}"; its disk was seen {end.disk_part:.0%} full'
    else:
        return None
    return Breach("disk", end.phase, limits.disk_bytes, end.disk_bytes or 0, "bytes", evidence)


def _network(end: Measurement, limits: Limits, language: Language) -> Breach | None:
    if not end.unrouted:
        return None
    times = "once" if end.unrouted == 1 else f"{end.unrouted} times"
    return Breach(
        "network", end.phase, 0, end.unrouted, "attempts", f"the kernel found no route out of the sandbox {times}"
    )


PROOFS: dict[str, Callable[[Measurement, Limits, Language], Breach | None]] = {
    "time": _time,
    "cpu": _cpu,
    "memory": _memory,
    "processes": _processes,
    "output": _output,
    "disk": _disk,
    "network": _network,
}
"""The proof of each limit of the contract."""


def own_memory_error(end: Measurement, language: Language) -> str | None:
    """Return the line in which the language itself reports that memory ran out, or None if it does not.

    stdout counts only if the program failed: PHP reports errors there.
    """
    pattern = language.file.memory_error.pattern.encode()
    if end.stopped or not pattern:
        return None
    found = re.search(pattern, end.stderr, re.MULTILINE)
    if not found and not end.success:
        found = re.search(pattern, end.stdout, re.MULTILINE)
    return _to_the_end_of_its_line(found) if found else None


def _unproved(end: Measurement, found: tuple[Breach, ...], limits: Limits, language: Language) -> str:
    """Return what an out-of-memory error means that is no breach; "" if there is none."""
    if end.success or end.memory_bytes is None or any(breach.limit == "memory" for breach in found):
        return ""
    if not (words := own_memory_error(end, language)):
        return ""
    used, allowed = size_text(end.memory_bytes), size_text(limits.memory_bytes)
    return f'"{words}", with {used} of {allowed} in use: one request may have been for more than was left'


def _to_the_end_of_its_line(found: re.Match[bytes]) -> str:
    """Return a program's words for a sentence: printable, and not too many."""
    line = found.string[found.start() : found.end() + 2 * _MOST_WORDS].splitlines()[0]
    words = "".join(character for character in text(line) if character.isprintable()).strip()
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def breaches(end: Measurement, limits: Limits, language: Language) -> tuple[Breach, ...]:
    """Return every limit that was breached in a phase."""
    return tuple(breach for prove in PROOFS.values() if (breach := prove(end, limits, language)))


# ------------------------------------------------------------------------------------- verdicts


def judge(
    language: Language,
    limits: Limits,
    compile_limits: Limits,
    compiled: Measurement | None,
    ran: Measurement | None,
    *,
    cached: bool,
) -> Result:
    """Return the result of a run, from the measurements of both phases.

    `compiled` is None if there is no compile phase, `ran` is None if the run phase was not reached.
    """
    found: tuple[Breach, ...] = breaches(compiled, compile_limits, language) if compiled and not cached else ()
    compilation = _compilation(compiled, cached=cached) if compiled else None
    if ran is None:
        assert compiled is not None
        return _told(
            Result(
                language=language.id,
                verdict="compile_error",
                limits=limits,
                breaches=found,
                compile=compilation,
                stopped=compiled.stopped == "stop",
            )
        )
    in_run = breaches(ran, limits, language)
    return _told(
        Result(
            **ran.figures(),
            language=language.id,
            verdict=_verdict(ran, {breach.limit for breach in in_run}, language),
            limits=limits,
            exit_code=ran.exit_code,
            signal=ran.signal,
            meaning=_meaning(ran, in_run, limits, language),
            stdout_bytes=ran.stdout,
            stderr_bytes=ran.stderr,
            stdout_truncated=ran.stdout_truncated,
            stderr_truncated=ran.stderr_truncated,
            stdout_dropped_bytes=ran.stdout_dropped_bytes,
            stderr_dropped_bytes=ran.stderr_dropped_bytes,
            breaches=found + in_run,
            stack_overflow=_stack_overflow(ran, limits, language),
            compile=compilation,
            waited=ran.waited,
            stopped=ran.stopped == "stop",
        )
    )


def _meaning(ran: Measurement, found: tuple[Breach, ...], limits: Limits, language: Language) -> str:
    """Return what the program's end means in its language, or "" if nothing special."""
    module = language.missing_module(text(ran.stderr[-_LAST_WORDS:])) if ran.exit_code else ""
    missing = sentences.no_module(module, language) if module else ""
    return _unproved(ran, found, limits, language) or missing or language.meaning(ran.exit_code, ran.signal)


def no_program(result: Result, failure: Failure) -> Result:
    """Return a compile error in place of `result`: the compiler succeeded, but its program cannot be started."""
    return _told(replace(result, verdict="compile_error", failure=failure))


def stopped_early(
    language: Language, limits: Limits, compiled: Measurement | None, failure: Failure | None = None
) -> Result:
    """Return the result of a run that the caller stopped while no program of it was running.

    Or, with a `failure`, one whose sandbox failed to report how its program ended.
    """
    return _told(
        Result(
            language=language.id,
            verdict="runtime_error",
            limits=limits,
            compile=_compilation(compiled, cached=False) if compiled else None,
            stopped=True,
            failure=failure,
        )
    )


def internal_error(language: str, limits: Limits, failure: Failure) -> Result:
    """Return the result of a run in which the sandbox itself failed."""
    return _told(Result(language=language, verdict="internal_error", limits=limits, failure=failure))


def _told(result: Result) -> Result:
    return replace(result, message=sentences.message(result))


def _verdict(ran: Measurement, hit: set[str], language: Language) -> Verdict:
    if hit & {"time", "cpu"}:
        return "time_limit"
    if ran.stopped in ("memory", "thrash"):
        return "memory_limit"
    if "memory" in hit and not ran.success and not ran.stopped:
        killed = ran.oom_kills and ran.signal == "SIGKILL"
        if killed or own_memory_error(ran, language):
            return "memory_limit"
    if "output" in hit and not ran.went_on:
        return "output_limit"
    return "ok" if ran.success else "runtime_error"


def _stack_overflow(ran: Measurement, limits: Limits, language: Language) -> StackOverflow | None:
    """Return what the language says of a stack overflow that ended the program, or None."""
    stack = language.file.stack
    if ran.success or ran.stopped or not stack.pattern:
        return None
    found = re.search(stack.pattern, text(ran.stderr), re.MULTILINE)
    if not found:
        return None
    told, usual = found.groupdict(), language.stack_bytes(limits.memory_bytes)
    depth = _number(told.get("depth")) or None
    own = _number(told.get("mib"), MIB) or _number(told.get("bytes"))
    said = f"{told['mib']} MiB" if told.get("mib") else size_text(own)
    if own and not usual / 2 <= own <= usual * 1.25:
        return StackOverflow(own, depth, stack.own_remedy.replace("{stack}", said))
    if not own and stack.threads and told.get("main") is None:
        # A stack that overflowed was in memory as a whole.
        smaller = ran.memory_bytes is not None and ran.memory_bytes < usual * 0.75
        remedy = stack.smaller_remedy if smaller else stack.unknown_remedy
        return StackOverflow(None, depth, remedy.replace("{stack}", size_text(usual)))
    return StackOverflow(usual, depth, stack.remedy.replace("{stack}", size_text(usual)))


def _number(said: str | None, unit: int = 1) -> int:
    """Return the number in a program's text; 0 if it is none that can be true."""
    try:
        number = float(said or 0) * unit
    except ValueError:
        return 0
    return round(number) if number < 1 << 50 else 0


def _compilation(end: Measurement, *, cached: bool) -> Compilation:
    free = {"wall_ms": 0.0, "cpu_ms": 0.0} if cached else {}
    return Compilation(
        **{**end.figures(), **free},
        exit_code=end.exit_code,
        signal=end.signal,
        stdout_bytes=end.stdout,
        stderr_bytes=end.stderr,
        cached=cached,
        waited=end.waited and not cached,
    )
