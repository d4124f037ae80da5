"""Compare what a program did with what is expected of it."""

from __future__ import annotations

import threading

from foundation.limits import BY_NAME
from languages.programs import Expectation, Program
from runner import sentences
from runner.result import Result
from runner.runner import Runner


def run_program(runner: Runner, chosen: Program, cancelled: threading.Event | None = None) -> Result:
    """Run a program with the input and limits of its expectation; once `cancelled` is set, it is stopped.

    Raises:
        DefinitionError: the limits are invalid or more than the machine has.
    """
    expects = chosen.expects
    run = runner.start(chosen.raw, expects.stdin, limits=expects.limits, timeouts=expects.timeouts)
    return run.result(cancelled)


def expected(expects: Expectation) -> list[str]:
    """Return what is expected of a program, one fact each: `verdict time_limit`, `breaches time`."""
    said = [f"verdict {expects.verdict}"]
    if expects.breaches:
        said.append(f"breaches {', '.join(expects.breaches)}")
    for what, value in (("exit status", expects.exit_code), ("signal", expects.signal)):
        if value is not None:
            said.append(f"{what} {value}")
    for what, wanted in (
        ("stdout", expects.stdout),
        ("stdout begins", expects.stdout_starts),
        ("stdout has", expects.stdout_has),
        ("stderr", expects.stderr),
        ("stderr has", expects.stderr_has),
    ):
        if wanted is not None and (wanted or what in ("stdout", "stderr")):
            said.append(f"{what} {_short(wanted) if wanted else 'nothing'}")
    return said


def given(expects: Expectation) -> list[str]:
    """Return the unusual conditions of a program: `run 1 s`, `after background`."""
    values = {**expects.limits, **expects.timeouts}
    said = [
        f"{name.removesuffix('_ms')} {BY_NAME[name].text(BY_NAME[name].parse(value))}" for name, value in values.items()
    ]
    said += [f"stdin {_short(expects.stdin)}"] if expects.stdin else []
    return said + ([f"after the program {expects.after}"] if expects.after else [])


def differences(result: Result, expects: Expectation) -> str:
    """Return how a result differs from the expectation in one sentence, or "" if it does not."""
    if result.verdict == "internal_error":
        return sentences.how(result) if result.failure is None else sentences.reason(result.failure)
    found: list[str] = []

    def compare(what: str, came: object, wanted: object) -> None:
        if came != wanted:
            found.append(f"{what}: expected {_short(wanted)}, came {_short(came)}")

    compare("verdict", result.verdict, expects.verdict)
    compare("breaches", sorted({breach.limit for breach in result.breaches}), sorted(expects.breaches))
    for what, wanted in (("exit_code", expects.exit_code), ("signal", expects.signal)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    for what, wanted in (("stdout", expects.stdout), ("stderr", expects.stderr)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    if expects.stdout_starts is not None:
        compare("start of stdout", result.stdout[: len(expects.stdout_starts)], expects.stdout_starts)
    said = result.stderr + (result.compile.to_dict()["stderr"] if result.compile else "")
    for what, where, wanted in (("stdout", result.stdout, expects.stdout_has), ("stderr", said, expects.stderr_has)):
        if wanted is not None and wanted not in where:
            found.append(f"{what}: expected {_short(wanted)} in it, came {_short(where)}")
    if found and result.verdict in ("compile_error", "runtime_error"):
        words = (said.strip().splitlines() or [""])[-1]
        found.append(f"({result.message}{': ' + _short(words) if words else ''})")
    return "; ".join(found)


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 100 else f"{text[:60]} … {text[-30:]}"
