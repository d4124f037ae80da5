"""Explain exit statuses, signals and verdicts to learners.

No verdict is made here and nothing is guessed: `runner/verdict.py` decides what happened and why.
"""

from __future__ import annotations

from collections.abc import Sequence

from foundation.units import duration_text, size_text
from runner import Breach, Compilation, Result, WrittenFile
from runner import sentences as library
from runner.signals import SIGNALS, signal_name, signal_number
from tui.text.status import Status

VERDICTS: dict[str, tuple[Status, str]] = {
    "ok": (Status.OK, "OK"),
    "runtime_error": (Status.FAILED, "RUNTIME ERROR"),
    "time_limit": (Status.FAILED, "TIME LIMIT"),
    "memory_limit": (Status.FAILED, "MEMORY LIMIT"),
    "output_limit": (Status.FAILED, "OUTPUT LIMIT"),
    "compile_error": (Status.FAILED, "COMPILE ERROR"),
    "internal_error": (Status.TROUBLE, "SANDBOX FAILED"),
}
"""Each verdict's status and words."""
STOPPED = (Status.STOPPED, "STOPPED")
_MOST_NAMES = 3
_NAMES = {"time": "wall time", "cpu": "CPU time"}

MEANINGS: dict[int | str, str] = {
    0: "it ended by itself and reported success",
    1: "the usual status of a failure",
    2: "often wrong usage or a bad argument; each program decides what it means",
    126: "shells use it for a file that exists but cannot be executed",
    127: "shells use it when there is no such command",
    255: "the highest status; exit(-1) becomes 255",
    "SIGHUP": "its terminal or parent went away",
    "SIGINT": "it was interrupted, as Ctrl+C does",
    "SIGQUIT": "it was told to quit and leave a core dump",
    "SIGILL": "it executed an instruction that the processor does not know; some compilers put one where"
    " code should be unreachable",
    "SIGTRAP": "it hit a breakpoint, or a check failed",
    "SIGABRT": "it called abort(), for example after a failed assertion or on heap corruption",
    "SIGBUS": "it accessed mapped memory with nothing behind it, such as a part beyond the end of a file",
    "SIGFPE": "an arithmetic error, nearly always an integer divided by zero",
    "SIGKILL": "it was killed, which no program can catch",
    "SIGUSR1": "a signal of the program's own that it did not handle",
    "SIGUSR2": "a signal of the program's own that it did not handle",
    "SIGSEGV": "it accessed memory that is not its own: a null or dangling pointer, an index out of bounds,"
    " or a recursion that is too deep",
    "SIGPIPE": "it wrote to a pipe that nobody reads any more",
    "SIGALRM": "an alarm that it had set went off and was not handled",
    "SIGTERM": "it was asked to terminate",
    "SIGXCPU": "it used more CPU time than a limit of its own (setrlimit) allows",
    "SIGXFSZ": "it wrote a file larger than a limit of its own (setrlimit) allows",
    "SIGVTALRM": "a timer that it had set went off and was not handled",
    "SIGPROF": "a profiling timer that it had set went off and was not handled",
    "SIGSYS": "it made a forbidden system call",
}
"""The general meaning of exit statuses and signals; a language's own meanings are in its language.toml."""


def verdict_words(result: Result) -> tuple[Status, str]:
    """Return the status and the verdict in capitals: `MEMORY LIMIT`."""
    if result.was_stopped:
        return STOPPED
    return VERDICTS[result.verdict]


def detail(result: Result) -> str:
    """Return the text beside the verdict: `stopped after 1 s`.

    If the sandbox failed, `sentences` says why.
    """
    return "it is not your program's fault" if result.verdict == "internal_error" else library.how(result)


def ending(result: Result) -> str:
    """Say how the program ended, or its compiler if that failed, and what that means.

    One sentence without a full stop; "" if nothing was run.
    """
    if result.verdict == "internal_error":
        return ""
    compiled = result.compile
    if result.verdict == "compile_error" and compiled:
        return _compiler_ending(result, compiled)
    if result.signal:
        return f"{_signal(result.signal)}: {_who_killed(result) or result.meaning or _meaning(result.signal)}"
    if result.exit_code is None:
        return ""
    return f"exit status {result.exit_code}: {result.meaning or _status_meaning(result.exit_code)}"


def breach_sentence(breach: Breach) -> str:
    """Return a breach and its evidence: `Memory: the kernel killed 1 process of the sandbox for memory.`."""
    name = _NAMES.get(breach.limit, breach.limit)
    of = " of the compiler" if breach.phase == "compile" else ""
    return f"{name[0].upper()}{name[1:]}{of}: {breach.evidence}."


def sentences(result: Result) -> list[str]:
    """Return everything worth saying about a result beside verdict and figures, most important first."""
    said = [breach_sentence(breach) for breach in result.breaches]
    if result.verdict == "internal_error":
        said.append(f"{result.message[:1].upper()}{result.message[1:].rstrip('.')}.")
    how = ending(result)
    if how:
        said.append(f"{how[0].upper()}{how[1:]}.")
    cut = [name for name in ("stdout", "stderr") if getattr(result, f"{name}_truncated")]
    if cut:
        kept = size_text(result.limits.output_bytes)
        said.append(f"{' and '.join(cut)} cut at {kept}: o in the output pane saves what was kept.")
    return said


def files_text(files: Sequence[WrittenFile]) -> str:
    """Return how many files there are, and their size: `2 files (12 KiB)`."""
    size = size_text(sum(file.size_bytes for file in files))
    return f"{len(files)} file{'' if len(files) == 1 else 's'} ({size})"


def written(result: Result, key: str) -> str:
    """Return which files the program wrote, and the key that lists and saves them; "" if there are none."""
    if not (result.files or result.files_left_out):
        return ""
    names = [file.name for file in result.files[:_MOST_NAMES]]
    more = len(result.files) - len(names)
    listed = f": {', '.join(names)}{f' and {more} more' if more else ''}" if names else ""
    missing = library.left_out(result.files_left_out)
    left = f" Left out: {missing}." if missing else ""
    return f"Files: it wrote {files_text(result.files)}{listed}. {key} in the output pane lists and saves them.{left}"


def costs(result: Result) -> str:
    """Return the overhead of a run: `compiled in 0.9 s · sandbox 4 ms`."""
    parts = []
    if result.compile and result.compile.cached:
        parts.append("compiled before (cached)")
    elif result.compile and result.verdict != "compile_error":
        parts.append(f"compiled in {duration_text(result.compile.wall_ms)}")
    if result.overhead_ms:
        parts.append(f"sandbox {duration_text(result.overhead_ms)}")
    return " · ".join(parts)


def _compiler_ending(result: Result, compiled: Compilation) -> str:
    if compiled.signal:
        why = _who_killed(result) or _meaning(compiled.signal)
        return f"the compiler was ended by {_signal(compiled.signal)}: {why}"
    if result.breaches:
        return f"the compiler ended with exit status {compiled.exit_code}"
    return f"the compiler's exit status {compiled.exit_code}: its messages say what is wrong"


def _signal(name: str) -> str:
    number = signal_number(name)
    return f"{name} (128 + {number} = {128 + number} in a shell)"


def _who_killed(result: Result) -> str:
    """Say who sent the SIGKILL according to the evidence; "" for another signal."""
    signal = result.compile.signal if result.verdict == "compile_error" and result.compile else result.signal
    if signal != "SIGKILL":
        return ""
    if result.stopped:
        return "you stopped it"
    phase = "compile" if result.verdict == "compile_error" else "run"
    stoppers = {breach.stopped_by: breach.limit for breach in result.breaches if breach.phase == phase}
    if limit := stoppers.get("supervisor"):
        return f"code-runner stopped it at its {_NAMES.get(limit, limit)} limit"
    if limit := stoppers.get("kernel"):
        return f"the kernel killed it for {_NAMES.get(limit, limit)}"
    return f"{MEANINGS['SIGKILL']}; no limit sent it, so the program or one of its processes did"


def _status_meaning(status: int) -> str:
    signal = status - 128
    if signal in SIGNALS or 34 <= signal <= 64:
        return (
            f"the program chose this status; no limit caused it. A shell reports {status} for a program that"
            f" {signal_name(signal)} ended (128 + {signal}), so {status} by itself proves nothing"
        )
    return MEANINGS.get(status, "a status that the program chose; anything but 0 means that something failed")


def _meaning(signal: str) -> str:
    return MEANINGS.get(signal, "a signal that it did not handle")
