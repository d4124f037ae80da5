"""Verdicts, from evidence and from nothing else.

Here, and only here, what the supervisor measured becomes a verdict and breaches. Every breach
carries its proof: a counter of the kernel, a clock, a count of bytes. Exit status 137 proves
nothing, and neither does text: a language's own out-of-memory error counts only together with
a measured peak near the limit. Rules: the contract, section 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from foundation.units import duration_text, size_text
from languages import Language, Limits
from runner.result import Breach, Compilation, Phase, Result, Verdict, text

KERNEL_KILLED = "the kernel killed"
"""How the evidence begins where it did; for memory the supervisor stops a program too."""
NEAR = 0.8
"""The part of the memory limit, or of the runtime's own heap cap, that the measured peak must
reach before a language's own out-of-memory error is believed. A collector gives up with some of
its heap unused (free space in fragments, room kept for copying). Source: measured over the
runtimes with a cap, Java, Node and .NET at 64 MiB to 512 MiB: see tests/engine/test_memory.py."""

FULL, NEARLY_FULL = 1.0, 0.9
"""Parts of a disk. Near its end the supervisor looks every millisecond, in which a program writes a
few MiB: what was seen nearly full, and of which the program was told that it is full, was full."""
_NO_SPACE = b"No space left on device"
"""The C library's words for ENOSPC, which all nine languages pass on."""
_MOST_WORDS = 120
"""Characters of what a language says itself, as many as an evidence quotes."""

SIGNALS = dict(
    enumerate(
        [
            "SIGHUP",
            "SIGINT",
            "SIGQUIT",
            "SIGILL",
            "SIGTRAP",
            "SIGABRT",
            "SIGBUS",
            "SIGFPE",
            "SIGKILL",
            "SIGUSR1",
            "SIGSEGV",
            "SIGUSR2",
            "SIGPIPE",
            "SIGALRM",
            "SIGTERM",
            "SIGSTKFLT",
            "SIGCHLD",
            "SIGCONT",
            "SIGSTOP",
            "SIGTSTP",
            "SIGTTIN",
            "SIGTTOU",
            "SIGURG",
            "SIGXCPU",
            "SIGXFSZ",
            "SIGVTALRM",
            "SIGPROF",
            "SIGWINCH",
            "SIGIO",
            "SIGPWR",
            "SIGSYS",
        ],
        start=1,
    )
)
"""Linux's signals by number, whatever the host's are. Source: signal(7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What the supervisor measured of one phase; None: this engine or kernel does not say."""

    phase: Phase
    exit_code: int | None
    signal: str | None
    stopped: str | None
    """Why the supervisor stopped it: time, cpu, output, stop (the caller), memory (sockets filled it), thrash
    (see `reread_bytes`) or None."""
    wall_ms: float
    cpu_ms: float | None
    memory_bytes: int | None
    sockets_bytes: int
    """Of the memory, what waited in sockets when they were last looked at; 0 where the kernel counts it itself."""
    reread_bytes: int
    """What the kernel threw out of files, the program's own code too, and read again in 3 s in which memory was full.
    0 if that was less than four times the memory: a program that starts in too little of it still gets on below that.
    Source: Node and Java at 48 MiB, PHP and .NET at 24 MiB, with nothing of their images in the host's memory."""
    processes: int | None
    disk_bytes: int
    disk_part: float
    """Of the fullest disk's blocks or entries, the most that was seen used: 1.0 is full."""
    oom_kills: int | None
    forks_refused: int | None
    unrouted: int | None
    stdout: bytes
    stderr: bytes
    stdout_truncated: bool
    stderr_truncated: bool
    written_bytes: int
    """What it wrote, the part above the output limit that was still read included."""

    @classmethod
    def from_facts(cls, phase: Phase, facts: dict[str, str], stdout: bytes, stderr: bytes) -> Ending:
        """The supervisor's D frame and the output that came before it."""

        def number(name: str) -> int | None:
            return int(facts[name]) if name in facts else None

        status = int(facts["status"])
        signal = status & 0x7F
        cpu_us = number("cpu_us")
        return cls(
            phase=phase,
            exit_code=None if signal else status >> 8,
            signal=signal_name(signal) if signal else None,
            stopped=facts.get("stopped"),
            wall_ms=int(facts["wall_us"]) / 1000,
            cpu_ms=None if cpu_us is None else cpu_us / 1000,
            memory_bytes=number("memory_bytes"),
            sockets_bytes=number("sockets_bytes") or 0,
            reread_bytes=number("reread_bytes") or 0,
            processes=number("processes"),
            disk_bytes=number("disk_bytes") or 0,
            disk_part=float(facts.get("disk_part", 0)),
            oom_kills=number("oom_kills"),
            forks_refused=number("forks_refused"),
            unrouted=number("unrouted"),
            stdout=stdout,
            stderr=stderr,
            stdout_truncated=bool(number("stdout_truncated")),
            stderr_truncated=bool(number("stderr_truncated")),
            written_bytes=(number("stdout_bytes") or 0) + (number("stderr_bytes") or 0),
        )

    @classmethod
    def without_supervisor(cls, phase: Phase, wall_ms: float, stdout: bytes, stderr: bytes) -> Ending:
        """A phase whose supervisor was killed for memory together with the program, as the engine saw."""
        return cls(
            phase=phase,
            exit_code=None,
            signal="SIGKILL",
            stopped=None,
            wall_ms=wall_ms,
            cpu_ms=None,
            memory_bytes=None,
            sockets_bytes=0,
            reread_bytes=0,
            processes=None,
            disk_bytes=0,
            disk_part=0.0,
            oom_kills=1,
            forks_refused=None,
            unrouted=None,
            stdout=stdout,
            stderr=stderr,
            stdout_truncated=False,
            stderr_truncated=False,
            written_bytes=len(stdout) + len(stderr),
        )

    @property
    def success(self) -> bool:
        """It ended by itself with exit status 0."""
        return self.exit_code == 0 and self.stopped is None


def signal_name(number: int) -> str:
    """`SIGKILL` for 9; real-time signals as `SIGRTMIN+n`."""
    return SIGNALS.get(number) or (f"SIGRTMIN+{number - 34}" if number >= 34 else f"SIG{number}")


def signal_number(name: str) -> int:
    """The number of a signal by the name that `signal_name` gave it."""
    return next(number for number in range(1, 65) if signal_name(number) == name)


# --------------------------------------------------------------------------------------- proofs


def _time(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if end.stopped != "time":
        return None
    allowed = limits.compile_ms if end.phase == "compile" else limits.run_ms
    cpu = "" if end.cpu_ms is None else f"; it had used {duration_text(end.cpu_ms)} of CPU time"
    evidence = f"stopped by the wall clock after {duration_text(end.wall_ms)} of {duration_text(allowed)}{cpu}"
    return Breach("time", end.phase, allowed, end.wall_ms, "ms", evidence)


def _cpu(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if end.stopped != "cpu":
        return None
    used = end.cpu_ms or limits.cpu_ms
    evidence = (
        f"the kernel counted {duration_text(used)} of CPU time of {duration_text(limits.cpu_ms)},"
        f" {duration_text(end.wall_ms)} after the start"
    )
    return Breach("cpu", end.phase, limits.cpu_ms, used, "ms", evidence)


def _memory(end: Ending, limits: Limits, language: Language) -> Breach | None:
    allowed = limits.memory_bytes
    used = max(allowed, end.memory_bytes or 0)
    evidence = ""
    if end.oom_kills:
        some = "1 process" if end.oom_kills == 1 else f"{end.oom_kills} processes"
        evidence = f"{KERNEL_KILLED} {some} of the sandbox for memory"
    elif end.stopped == "memory":
        unread = size_text(end.sockets_bytes)
        evidence = f"stopped with {size_text(used)} in use, {unread} of it unread in its own sockets"
    elif end.reread_bytes and end.stopped in ("thrash", "time", "cpu"):
        reread = size_text(end.reread_bytes)
        evidence = f"the kernel threw out and read again {reread} of files and code while memory was full"
    if evidence:
        return Breach("memory", end.phase, allowed, used, "bytes", evidence)
    found = own_memory_error(end, language)
    bound = min(allowed, language.heap_bytes(allowed) or allowed)
    if found and end.memory_bytes is not None and end.memory_bytes >= NEAR * bound:
        cap = f"its own heap cap {size_text(bound)}" if bound < allowed else f"the limit {size_text(allowed)}"
        evidence = f'{language.name} itself said "{found}"; the measured peak is {size_text(end.memory_bytes)}, {cap}'
        return Breach("memory", end.phase, allowed, end.memory_bytes, "bytes", evidence)
    return None


def _processes(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if not end.forks_refused:
        return None
    times = "once" if end.forks_refused == 1 else f"{end.forks_refused} times"
    evidence = f"the kernel refused to start another process or thread {times}"
    return Breach("processes", end.phase, limits.processes, limits.processes, "processes", evidence)


def _output(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if not (end.stdout_truncated or end.stderr_truncated):
        return None
    stream = "stdout" if end.stdout_truncated else "stderr"
    read, kept = size_text(end.written_bytes), size_text(limits.output_bytes)
    evidence = f"stopped while it wrote to {stream}: {read} read, the first {kept} kept"
    return Breach("output", end.phase, limits.output_bytes, end.written_bytes, "bytes", evidence)


def _disk(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if end.disk_part >= FULL:
        evidence = "a file system of the sandbox had no block or no file entry left"
    elif end.disk_part >= NEARLY_FULL and (_NO_SPACE in end.stderr or _NO_SPACE in end.stdout):
        # It was emptied again before anybody could look.
        evidence = f'the program was told "{text(_NO_SPACE)}"; its disk was seen {end.disk_part:.0%} full'
    else:
        return None
    return Breach("disk", end.phase, limits.disk_bytes, max(end.disk_bytes, 0), "bytes", evidence)


def _network(end: Ending, limits: Limits, language: Language) -> Breach | None:
    if not end.unrouted:
        return None
    times = "once" if end.unrouted == 1 else f"{end.unrouted} times"
    return Breach(
        "network", end.phase, 0, end.unrouted, "attempts", f"the kernel found no route out of the sandbox {times}"
    )


PROOFS: dict[str, Callable[[Ending, Limits, Language], Breach | None]] = {
    "time": _time,
    "cpu": _cpu,
    "memory": _memory,
    "processes": _processes,
    "output": _output,
    "disk": _disk,
    "network": _network,
}
"""Each limit of the contract with what proves that it was hit."""


def own_memory_error(end: Ending, language: Language) -> str | None:
    """The words in which the language itself says that memory ran out, to the end of their line; None if it does not.

    stdout counts only where the program failed: PHP reports errors there.
    """
    pattern = language.file.memory_error.pattern.encode()
    if end.stopped or not pattern:
        return None
    found = re.search(pattern, end.stderr, re.MULTILINE)
    if not found and not end.success:
        found = re.search(pattern, end.stdout, re.MULTILINE)
    return _to_the_end_of_its_line(found) if found else None


def _to_the_end_of_its_line(found: re.Match[bytes]) -> str:
    """Words of a program for a sentence: without what a terminal would obey, and not too many."""
    line = found.string[found.start() : found.end() + 2 * _MOST_WORDS].splitlines()[0]
    words = "".join(character for character in text(line) if character.isprintable()).strip()
    return words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"


def breaches(end: Ending, limits: Limits, language: Language) -> tuple[Breach, ...]:
    """Every limit that was hit in a phase."""
    return tuple(breach for prove in PROOFS.values() if (breach := prove(end, limits, language)))


# ------------------------------------------------------------------------------------- verdicts


def judge(
    language: Language,
    limits: Limits,
    compile_limits: Limits,
    compiled: Ending | None,
    ran: Ending | None,
    *,
    cached: bool,
) -> Result:
    """What happened, from what was measured of both phases.

    `compiled` is None where there is no compile phase, `ran` where it did not come to the run.
    """
    found: tuple[Breach, ...] = breaches(compiled, compile_limits, language) if compiled and not cached else ()
    compilation = _compilation(compiled, cached) if compiled else None
    if ran is None:
        assert compiled is not None
        message = _compile_message(compiled, found)
        stopped = compiled.stopped == "stop"
        return Result(
            language=language.id,
            verdict="compile_error",
            message=message,
            limits=limits,
            breaches=found,
            compile=compilation,
            stopped=stopped,
        )
    in_run = breaches(ran, limits, language)
    verdict = _verdict(ran, {breach.limit for breach in in_run}, language)
    return Result(
        language=language.id,
        verdict=verdict,
        message=_message(verdict, ran, in_run, limits),
        limits=limits,
        exit_code=ran.exit_code,
        signal=ran.signal,
        stdout_bytes=ran.stdout,
        stderr_bytes=ran.stderr,
        stdout_truncated=ran.stdout_truncated,
        stderr_truncated=ran.stderr_truncated,
        wall_ms=ran.wall_ms,
        cpu_ms=ran.cpu_ms,
        memory_bytes=ran.memory_bytes,
        processes=ran.processes,
        disk_bytes=ran.disk_bytes,
        breaches=found + in_run,
        compile=compilation,
        stopped=ran.stopped == "stop",
    )


def stopped_early(language: Language, limits: Limits, compiled: Ending | None) -> Result:
    """The result of a run that the caller stopped while no program of it was running."""
    return Result(
        language=language.id,
        verdict="runtime_error",
        message="Stopped before the program started" if compiled or not language.file.compile else "Stopped",
        limits=limits,
        compile=_compilation(compiled, False) if compiled else None,
        stopped=True,
    )


def stopped_unseen(language: Language, limits: Limits, phase: Phase) -> Result:
    """The result of a run that the caller stopped, and whose sandbox did not say how its program ended."""
    what = "program" if phase == "run" else "compiler"
    return Result(
        language=language.id,
        verdict="runtime_error",
        message=f"Stopped; its sandbox did not say how the {what} ended",
        limits=limits,
        stopped=True,
    )


def internal_error(language: str, limits: Limits, message: str) -> Result:
    """The result of a run in which the sandbox itself failed."""
    return Result(language=language, verdict="internal_error", message=message, limits=limits)


def _verdict(ran: Ending, hit: set[str], language: Language) -> Verdict:
    if hit & {"time", "cpu"}:
        return "time_limit"
    if ran.stopped in ("memory", "thrash"):
        return "memory_limit"
    if "memory" in hit and not ran.success and not ran.stopped:
        killed = ran.oom_kills and ran.signal == "SIGKILL"
        if killed or own_memory_error(ran, language):
            return "memory_limit"
    if "output" in hit:
        return "output_limit"
    return "ok" if ran.success else "runtime_error"


def _message(verdict: Verdict, ran: Ending, hit: tuple[Breach, ...], limits: Limits) -> str:
    after = f"after {duration_text(ran.wall_ms)}"
    if verdict == "ok":
        also = ", ".join(breach.limit for breach in hit)
        return f"OK {after}" + (f"; it hit the limit of: {also}" if also else "")
    if verdict == "time_limit":
        if ran.stopped == "cpu":
            return f"Time limit: {duration_text(limits.cpu_ms)} of CPU time used {after}"
        return f"Time limit: stopped {after}"
    if verdict == "memory_limit":
        return f"Memory limit: {size_text(limits.memory_bytes)} reached {after}"
    if verdict == "output_limit":
        return f"Output limit: more than {size_text(limits.output_bytes)} written {after}"
    if ran.stopped == "stop":
        return f"Stopped {after}"
    return f"Runtime error: {_how(ran)} {after}"


def _compile_message(end: Ending, hit: tuple[Breach, ...]) -> str:
    if end.stopped == "stop":
        return f"Stopped while compiling, after {duration_text(end.wall_ms)}"
    if hit:
        return f"Compile error: the compiler hit its limit of {', '.join(breach.limit for breach in hit)}"
    return f"Compile error: the compiler {_how(end) if end.signal else f'ended with {_how(end)}'}"


def _how(end: Ending) -> str:
    return f"ended by {end.signal}" if end.signal else f"exit status {end.exit_code}"


def _compilation(end: Ending, cached: bool) -> Compilation:
    return Compilation(
        exit_code=end.exit_code,
        signal=end.signal,
        stdout_bytes=end.stdout,
        stderr_bytes=end.stderr,
        wall_ms=0.0 if cached else end.wall_ms,
        cpu_ms=0.0 if cached else end.cpu_ms,
        memory_bytes=end.memory_bytes,
        cached=cached,
    )
