"""`code-runner run`: run a program in a sandbox and report its verdict."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import cast

import click

from foundation.names import check_plain_name
from foundation.settings import OVERFLOW
from foundation.units import duration_text, size_text
from languages import DefinitionError
from runner import Finished, Output, Result, Run, Runner, RunnerError
from runner.container import MOST_STDIN_BYTES
from runner.program import assemble, language_of
from runner.program_files import program_name, read_data, read_files
from runner.result import text
from runner.run import Options, Overflow
from runner.sentences import left_out
from runner.signals import signal_number
from runner.source import check_files
from runner.verdict import internal_error
from runner.written import Collect, save
from tui.cli import options, output
from tui.text.status import Status

STATUSES = {"time_limit": 124, "memory_limit": 137, "output_limit": 153, "compile_error": 126, "internal_error": 125}
"""The documented exit statuses of verdicts for which the program's own status does not count."""
INTERRUPTED = 130
"""The exit status after Ctrl+C."""


@click.command(
    epilog="\b\nExamples:\n  code-runner run main.py < input.txt\n"
    "  code-runner run solve.cpp -i case1.in --memory 64m --run-timeout-ms 500 --json\n"
    "  code-runner run main.py helper.py -- one two\n"
    "  code-runner run plot.py --file data.csv=measured/today.csv --files-out results",
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
    "--file",
    "data",
    multiple=True,
    metavar="NAME=PATH",
    help="Put PATH into the program's work folder as NAME, for this run; repeat it for more files.",
)
@click.option(
    "--files-out",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Save the files that the program wrote into its work folder below DIR.",
)
@click.option("--force", is_flag=True, help="Let --files-out replace files that are already there.")
@click.option(
    "--input-file", default="", metavar="NAME", help="Give the program its input as the file NAME; its stdin is empty."
)
@click.option(
    "--output-file", default="", metavar="NAME", help="Also print the file NAME that the program writes, on stdout."
)
@click.option(
    "--output-overflow",
    type=click.Choice(OVERFLOW),
    help="At the output limit, end the program, or truncate its output and let it go on; default: end.",
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
    data: tuple[str, ...],
    files_out: Path | None,
    force: bool,
    input_file: str,
    output_file: str,
    output_overflow: Overflow | None,
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
    if force and files_out is None:
        raise click.UsageError("--force goes with --files-out only")
    if output_file:
        check_plain_name(output_file, "--output-file")
    if files_out and files_out.exists() and not files_out.is_dir():
        raise DefinitionError(files_out, "is not a folder", "name another one, or none that is there")
    loaded = options.catalogue()
    program_files = read_files(files)
    given = _open(stdin) if stdin else 0
    name = program_name(files)
    language = loaded.find(lang) if lang else language_of(loaded, program_files, name)
    source = assemble(language, program_files, name, main=main)
    timeouts = {"run_ms": run_timeout_ms, "compile_ms": compile_timeout_ms, "cpu_ms": cpu_timeout_ms}
    effective = language.limits_for(tier=tier, limits=limits, timeouts=timeouts)
    beside = _read_data(data, effective.disk_bytes)
    wanted = Options(
        stdin_as=input_file,
        overflow=output_overflow or cast(Overflow, language.settings.output.overflow),
        collect=Collect(only="" if files_out else output_file) if files_out or output_file else None,
    )
    try:
        start = Runner if no_linger else Runner.lingering
        with start(language, tier=tier, limits=limits, timeouts=timeouts, listen=options.show_progress) as runner:
            output.end_progress()
            whole = _read_all(given) if input_file else _read_stdin(given)
            watched = not as_json and sys.stdout.isatty()
            started = runner.start(source, whole, arguments=arguments, beside=beside, samples=watched, **wanted)
            if whole is None:
                threading.Thread(target=_pass_stdin, args=(started, given), daemon=True).start()
            with _stop_on_interrupt(started):
                result = _finish(started, show=not as_json)
            _report(result, as_json, output_file)
            runner.leave(another=not no_linger)
        if files_out:
            save(result.files, files_out, replace=force)
            if not as_json:
                output.tell(f"code-runner: {_saved(result)} in {files_out}")
    except RunnerError as error:
        if as_json:
            output.say_json(internal_error(language.id, effective, error.failure).to_dict())
        raise
    output.leave(exit_status(result))


def _report(result: Result, as_json: bool, output_file: str) -> None:
    found = next((file for file in result.files if file.name == output_file), None)
    if as_json:
        content = {"output_file": found and text(found.content)} if output_file else {}
        output.say_json(result.to_dict() | content)
    elif found:
        output.write("stdout", found.content)
    if not as_json or result.verdict == "internal_error":
        output.tell(verdict_line(result))
    if missing := left_out(result.files_left_out):
        output.tell(f"code-runner: not among the program's files: {missing}")
    if output_file and not found and result.verdict != "internal_error":
        output.tell(f"code-runner: the program wrote no {output_file}")


def _saved(result: Result) -> str:
    size = size_text(sum(file.size_bytes for file in result.files))
    count = len(result.files)
    return f"saved 1 file ({size})" if count == 1 else f"saved {count} files ({size})"


def _read_data(given: Sequence[str], most_bytes: int) -> dict[str, bytes]:
    """Return the files of `--file` by their names in the work folder.

    Raises:
        DefinitionError: a name is wrong or there twice, or a file cannot be read.
    """
    found: dict[str, bytes] = {}
    for each in given:
        name, equals, path = each.partition("=")
        if not equals or not name or not path:
            raise DefinitionError("--file", f'"{each}" is not NAME=PATH', "write one such as data.csv=measured.csv")
        if name in found:
            raise DefinitionError("--file", f'"{name}" is there twice', "rename one")
        found[name] = read_data(Path(path), most_bytes)
        check_files({name: b""}, "--file")
    return found


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


def _read_all(descriptor: int) -> bytes:
    """Return all of stdin, whatever it is: the program is to find it in a file."""
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        return file.read(MOST_STDIN_BYTES)


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
