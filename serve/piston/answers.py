"""How a run went, in Piston's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from runner import Compilation, Result
from runner.result import text
from runner.signals import signal_number
from serve.job import Event
from serve.running import Ran

STATUSES: dict[str, tuple[str, str]] = {
    "time_limit": ("TO", "Time limit exceeded"),
    "memory_limit": ("SG", "Memory limit exceeded"),
    "output_limit": ("OL", "stdout length exceeded"),
}
"""By our verdict: the status and its message, of a program that a limit killed."""
KILLED = "SIGKILL"


def execution(language: str, version: str, ran: Ran, events: Iterable[Event]) -> dict[str, Any]:
    """Return the answer to `execute`."""
    told = tuple(events)
    result = ran.result
    answer: dict[str, Any] = {"language": language, "version": version}
    if result.compile is not None:
        answer["compile"] = compile_stage(result.compile, _output(told, "compile"))
    if result.verdict == "compile_error":
        answer["run"] = answer.setdefault("compile", run_stage(result, _output(told, "compile")))
    else:
        answer["run"] = run_stage(result, _output(told, "run"))
    return answer


def compile_stage(compiled: Compilation, output: str) -> dict[str, Any]:
    """Return the stage of a compiler."""
    code, signal = compiled.exit_code, compiled.signal
    status, message = ended(code, signal)
    return {
        "stdout": text(compiled.stdout_bytes),
        "stderr": text(compiled.stderr_bytes),
        "output": output,
        "code": code,
        "signal": signal,
        "message": message,
        "status": status,
        "cpu_time": compiled.cpu_ms,
        "wall_time": compiled.wall_ms,
        "memory": compiled.memory_bytes,
    }


def run_stage(result: Result, output: str) -> dict[str, Any]:
    """Return the stage of the program."""
    status, message = _status(result)
    killed = result.verdict in STATUSES
    return {
        "stdout": result.stdout,
        "stderr": result.stderr,
        "output": output,
        "code": None if killed else result.exit_code,
        "signal": KILLED if killed else result.signal,
        "message": message,
        "status": status,
        "cpu_time": result.cpu_ms,
        "wall_time": result.wall_ms,
        "memory": result.memory_bytes,
    }


def _status(result: Result) -> tuple[str | None, str | None]:
    if result.verdict not in STATUSES:
        return ended(result.exit_code, result.signal)
    status, message = STATUSES[result.verdict]
    hit = {breach.limit for breach in result.breaches}
    if status == "TO" and "time" in hit and "cpu" not in hit:
        message += " (wall clock)"
    if status == "OL" and result.stderr_truncated and not result.stdout_truncated:
        status, message = "EL", "stderr length exceeded"
    return status, message


def ended(code: int | None, signal: str | None) -> tuple[str | None, str | None]:
    """Return the status and message of a process that no limit killed."""
    if signal:
        return "SG", f"Caught fatal signal {signal_number(signal)}"
    if code:
        return "RE", f"Exited with error status {code}"
    return None, None


def _output(events: Iterable[Event], phase: str) -> str:
    """Return stdout and stderr in the order in which they came."""
    return "".join(data["data"] for name, data in events if name == "output" and data["phase"] == phase)
