"""Write to stdout and stderr and exit: the one place that prints or ends the process."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from tui.text.visible import shown

if TYPE_CHECKING:
    from languages import DefinitionError

OK, NOT_OK, USAGE, FAILED = 0, 1, 2, 125
"""The documented exit statuses, other than those for verdicts."""
MOST_COLUMNS = 100
"""The width of texts on a wide terminal."""


class ReaderGone(Exception):
    """The reader of our output is gone. Not a BrokenPipeError, for which click would exit with 1."""


def say(text: str = "") -> None:
    """Print part of the result on stdout.

    Raises:
        ReaderGone: if nobody reads it any more.
    """
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise ReaderGone from None


def is_styled() -> bool:
    """Return whether stdout is a terminal that can show styles; scripts get plain text."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def draw(*parts: Any) -> None:
    """Print rich's renderables on the terminal, no wider than a text is easy to read."""
    from rich.console import Console

    console = Console(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, MOST_COLUMNS)
    for part in parts:
        console.print(part)


def silent(_: str) -> None:
    """Print nothing: for commands whose stdout is JSON."""


def tell(text: str) -> None:
    """Print a line for the user on stderr, made safe for the terminal."""
    end_progress()
    print(shown(text, None), file=sys.stderr, flush=True)


def warn(problems: list[DefinitionError]) -> None:
    """Warn about definitions that were left out because of an error."""
    for problem in problems:
        tell(f"code-runner: {problem} (left out)")


def say_json(value: Any) -> None:
    """Print the one JSON value of a command with `--json` on stdout, in UTF-8 whatever the locale."""
    import json

    write("stdout", json.dumps(value, ensure_ascii=False).encode("utf-8", errors="replace") + b"\n")


def write(stream: str, data: bytes) -> None:
    """Pass the output of a program through unchanged."""
    target = sys.stdout if stream == "stdout" else sys.stderr
    try:
        target.buffer.write(data)
        target.buffer.flush()
    except BrokenPipeError:
        raise ReaderGone from None


class _ProgressLine:
    shown = False


def progress(text: str) -> None:
    """Replace the progress line on a terminal; show nothing elsewhere."""
    if sys.stderr.isatty():
        import shutil

        width = shutil.get_terminal_size().columns - 1
        sys.stderr.write(f"\r\x1b[K{shown(text, None)[:width]}")
        sys.stderr.flush()
        _ProgressLine.shown = True


def end_progress() -> None:
    """Erase the progress line."""
    if _ProgressLine.shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
        _ProgressLine.shown = False


def leave(status: int) -> NoReturn:
    """Exit with this status, even if threads are still running."""
    end_progress()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output is gone: not an error, and nothing more can be printed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(status)


def prepare() -> None:
    """Make the streams safe to write to: replace missing ones and unencodable characters."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115  # for the process's life
        elif mode == "w":
            stream.reconfigure(errors="replace")


def fail(sentence: str, status: int) -> NoReturn:
    """Exit after one sentence on stderr."""
    tell(f"code-runner: {sentence}")
    leave(status)


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table of left-aligned columns as text."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in [head, *rows])
    return "\n".join(line.rstrip() for line in lines)
