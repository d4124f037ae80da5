"""`code-runner run`: run a program in a sandbox and report its verdict."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

from foundation.units import duration_text, size_text
from languages import DefinitionError
from runner import Finished, Output, Result, Run, Runner, RunnerError
from runner.container import MOST_STDIN_BYTES
from runner.program import assemble, language_of
from runner.program_files import program_name, read_files
from runner.signals import signal_number
from runner.verdict import internal_error
from tui.cli import options, output
from tui.text.status import Status

STATUSES = {"time_limit": 124, "memory_limit": 137, "output_limit": 153, "compile_error": 126, "internal_error": 125}
"""The documented exit statuses of verdicts for which the program's own status does not count."""
INTERRUPTED = 130
"""The exit status after Ctrl+C."""


@click.command(
    epilog="\b\nExamples:\n  code-runner run main.py < input.txt\n"
    "  code-runner run solve.cpp -i case1.in --memory 64m --run-timeout-ms 500 --json\n"
    "  code-runner run main.py helper.py -- one two",
    cls=options.WithArguments,
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@options.lang("The language; default: taken from the file's extension.")
@click.option(
    "--main",
    default="",
    metavar="NAME",
    help="Which of several files is the main one; default: by the language's rules.",
)
@click.option(
    "-i",
    "--stdin",
    "stdin",
    type=click.Path(path_type=Path),
    help="Read stdin from this file; default: code-runner's stdin.",
)
@click.option(
    "--tier",
    default="standard",
    show_default=True,
    metavar="TIER",
    help="Scale the timeouts: quick, standard or patient.",
)
@click.option("--run-timeout-ms", metavar="MS", help="Wall-clock limit of the run, and of its CPU time.")
@click.option("--compile-timeout-ms", metavar="MS", help="Wall-clock limit of the compiler.")
@click.option(
    "--cpu-timeout-ms", metavar="MS", help="Limit of the CPU time of all threads together; default: the run timeout."
)
@click.option(
    "--no-linger",
    is_flag=True,
    help="Neither use a sandbox that waits since the last run nor let one wait for the next.",
)
@options.limit_options
@options.as_json
def run(
    *,
    files: tuple[Path, ...],
    arguments: tuple[str, ...],
    lang: str | None,
    main: str,
    stdin: Path | None,
    tier: str,
    run_timeout_ms: str | None,
    compile_timeout_ms: str | None,
    cpu_timeout_ms: str | None,
    no_linger: bool,
    as_json: bool,
    **limits: str | None,
) -> None:
    """Run FILE in a sandbox.

    Several FILEs, a folder or a zip form one program; words after -- are its arguments.

    The program's stdout and stderr pass through unchanged; one line with the verdict follows on
    stderr. Exit status: the program's own; 128 + N for signal N; 124 time limit; 137 memory
    limit; 153 output limit; 126 compile error; 130 after Ctrl+C, which stops the program; 125 when
    code-runner itself failed; 2 wrong usage.
    """
    loaded = options.catalogue()
    program_files = read_files(files)
    given = _open(stdin) if stdin else 0
    name = program_name(files)
    language = loaded.find(lang) if lang else language_of(loaded, program_files, name)
    source = assemble(language, program_files, name, main=main)
    timeouts = {"run_ms": run_timeout_ms, "compile_ms": compile_timeout_ms, "cpu_ms": cpu_timeout_ms}
    effective = language.limits_for(tier=tier, limits=limits, timeouts=timeouts)
    try:
        start = Runner if no_linger else Runner.lingering
        with start(language, tier=tier, limits=limits, timeouts=timeouts, listen=options.show_progress) as runner:
            output.end_progress()
            whole = _read_stdin(given)
            watched = not as_json and sys.stdout.isatty()
            started = runner.start(source, whole, arguments=arguments, samples=watched)
            if whole is None:
                threading.Thread(target=_pass_stdin, args=(started, given), daemon=True).start()
            with _stop_on_interrupt(started):
                result = _finish(started, show=not as_json)
            _report(result, as_json)
            runner.leave(another=not no_linger)
    except RunnerError as error:
        if as_json:
            output.say_json(internal_error(language.id, effective, error.failure).to_dict())
        raise
    output.leave(exit_status(result))


def _report(result: Result, as_json: bool) -> None:
    if as_json:
        output.say_json(result.to_dict())
    if not as_json or result.verdict == "internal_error":
        output.tell(verdict_line(result))


def _open(path: Path) -> int:
    """Open a file and return its descriptor.

    Raises:
        DefinitionError: if it cannot be read.
    """
    try:
        if path.is_dir():
            raise DefinitionError(path, "is a directory", "name a file in it")
        return os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        raise DefinitionError(path, "there is no such file", "check the name") from None
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}", "check its permissions") from None


def _read_stdin(descriptor: int) -> bytes | None:
    """Return the content of stdin, or None if it is a stream or too large for a file in the sandbox."""
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode) or status.st_size > MOST_STDIN_BYTES:
            return None
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read()
    except OSError:
        return None


def _pass_stdin(run: Run, descriptor: int) -> None:
    """Pass input from a pipe or terminal on to the program as it arrives."""
    try:
        # Not sys.stdin: a thread waiting in its lock would block the interpreter's shutdown.
        while data := os.read(descriptor, 1 << 16):
            run.write(data)
    except OSError:
        pass  # there is no stdin: the program reads end-of-file
    run.close_stdin()


@contextmanager
def _stop_on_interrupt(run: Run) -> Iterator[None]:
    """Let Ctrl+C stop the run, so that it ends with a verdict; a second Ctrl+C ends code-runner at once."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        # In a thread: the interrupted code may hold a lock that stopping needs.
        threading.Thread(target=run.stop, name="stop", daemon=True).start()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _finish(run: Run, *, show: bool) -> Result:
    for event in run:
        if isinstance(event, Output) and show:
            # The compiler's messages are not the program's output.
            output.write(event.stream if event.phase == "run" else "stderr", event.data)
        elif isinstance(event, Finished):
            return event.result
    raise AssertionError("the last event is Finished")


def exit_status(result: Result) -> int:
    """Return the exit status of `run` for a result."""
    if result.was_stopped:
        return INTERRUPTED
    if result.verdict in STATUSES:
        return STATUSES[result.verdict]
    if result.signal:
        return 128 + signal_number(result.signal)
    return result.exit_code or 0


def verdict_line(result: Result) -> str:
    """Return a result as one line: sign, message, evidence, usage."""
    if result.verdict == "internal_error":
        return f"code-runner: {result.message}"
    sign = (Status.STOPPED if result.was_stopped else Status.of(result.verdict == "ok")).sign
    proof = "".join(f"; {breach.evidence}" for breach in result.breaches)
    used = [f"{duration_text(result.cpu_ms)} cpu"] if result.cpu_ms is not None else []
    if result.memory_bytes is not None:
        used.append(size_text(result.memory_bytes))
    compiled = result.compile
    if compiled and not compiled.cached:
        used.append(f"compiled in {duration_text(compiled.wall_ms)}")
    return f"{sign} {result.message}{proof}" + (f" ({', '.join(used)})" if used else "")
