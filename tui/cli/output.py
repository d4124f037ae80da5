"""stdout, stderr and exit statuses: the one place that prints or ends the process."""

from __future__ import annotations

import json
import os
import shutil
import sys
from typing import Any, NoReturn

from languages import DefinitionError
from tui.text.visible import shown

OK, NOT_OK, USAGE, FAILED = 0, 1, 2, 125
"""The contract's exit statuses that are not a verdict's."""


class ReaderGone(Exception):
    """Whoever read our output has gone. Not a BrokenPipeError: click would exit with 1 for that."""


def say(text: str = "") -> None:
    """Lines for the reader of the result: stdout.

    Raises:
        ReaderGone: nobody reads it any more.
    """
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise ReaderGone from None


def silent(_: str) -> None:
    """For commands whose stdout is JSON."""


def tell(text: str) -> None:
    """A line for the person at the terminal: stderr. What a name in it could do to the terminal, it does not."""
    end_progress()
    print(shown(text, None), file=sys.stderr, flush=True)


def warn(problems: list[DefinitionError]) -> None:
    """Say what was wrong in files that were left out; the program goes on."""
    for problem in problems:
        tell(f"code-runner: {problem} (left out)")


def say_json(value: Any) -> None:
    """The one JSON value of a command with `--json`: stdout, UTF-8 whatever the locale is."""
    write("stdout", json.dumps(value, ensure_ascii=False).encode("utf-8", errors="replace") + b"\n")


def write(stream: str, data: bytes) -> None:
    """A program's own output, unchanged."""
    target = sys.stdout if stream == "stdout" else sys.stderr
    try:
        target.buffer.write(data)
        target.buffer.flush()
    except BrokenPipeError:
        raise ReaderGone from None


class _ProgressLine:
    shown = False


def progress(text: str) -> None:
    """What happens now; on a terminal each replaces the one before, elsewhere nothing is shown."""
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\x1b[K{shown(text, None)[:width]}")
        sys.stderr.flush()
        _ProgressLine.shown = True


def end_progress() -> None:
    """Take the progress line away."""
    if _ProgressLine.shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
        _ProgressLine.shown = False


def leave(status: int) -> NoReturn:
    """End with this exit status, whatever threads still do."""
    end_progress()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has gone; that is no error of ours, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)


def prepare() -> None:
    """Streams that can always be written to: none may be missing, no character may be an error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  # for the process's life
        elif mode == "w":
            stream.reconfigure(errors="replace")


def fail(sentence: str, status: int) -> NoReturn:
    """End with one sentence on stderr."""
    tell(f"code-runner: {sentence}")
    leave(status)


def table(head: list[str], rows: list[list[str]]) -> str:
    """Columns, left-aligned, wide enough for what is in them."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in [head, *rows])
    return "\n".join(line.rstrip() for line in lines)
