"""`code-runner health`: check that this machine is ready and that every limit holds."""

from __future__ import annotations

import shutil
import sys
import threading
import time
from pathlib import Path

import click

from languages import Language
from runner.checks import CHECKS, Begun, Check, Host
from runner.health import News, examine
from tui.cli import options, output
from tui.text.health_report import SIGNS, Report

_MOST_COLUMNS = 200
"""The width of a table that does not go to a terminal."""


@click.command(
    epilog="\b\nExamples:\n  code-runner health\n  code-runner health python java --json\n"
    "  code-runner health --junit health.xml"
)
@options.names
@click.option("--junit", type=click.Path(path_type=Path), metavar="FILE", help="Also write JUnit XML to FILE.")
@options.as_json
def health(languages: tuple[str, ...], junit: Path | None, as_json: bool) -> None:
    """Check every language: its image, its output, and that every limit holds.

    Exit status: 0 if all checks passed, 1 if not, 125 if there is no engine, 2 for wrong usage.
    """
    if junit and (junit.is_dir() or not junit.absolute().parent.is_dir()):
        raise click.UsageError(f"--junit: {junit} cannot be written; name a file in a folder that exists")
    loaded = options.catalogue()
    found = options.chosen(loaded, languages)
    engine = options.engine(loaded)
    live = _Live(found)
    began = time.monotonic()
    outcome = examine(engine, found, live.listen)
    seconds = time.monotonic() - began
    live.end()
    names = {language.id: language.name for language in found}
    report = Report(live.host, [(names[one.language], one) for one in outcome], seconds)
    if as_json:
        output.say_json(report.to_dict())
    else:
        columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else _MOST_COLUMNS
        output.say(report.text(columns))
    if junit:
        junit.write_text(report.junit(), encoding="utf-8", errors="replace")
    output.leave(output.OK if report.ok else output.NOT_OK)


class _Live:
    """Show one line per language on the terminal, and fill it as checks finish."""

    def __init__(self, languages: list[Language]) -> None:
        self.host: Host | None = None
        self._lines = {language.id: [language.name, "", "waiting"] for language in languages}
        self._width = max(len(language.name) for language in languages)
        self._lock = threading.Lock()
        self._shown = sys.stderr.isatty()
        if self._shown:
            sys.stderr.write("\n" * len(self._lines))
            self._draw()

    def listen(self, news: News) -> None:
        """Take news from any checking thread."""
        if isinstance(news, Host):
            self.host = news
            return
        with self._lock:
            line = self._lines[news.language]
            if isinstance(news, Check):
                line[1] += SIGNS[news.status]
                line[2] = ""
            elif isinstance(news, Begun):
                line[2] = news.name
            else:
                line[2] = options.progress_text(news).partition(": ")[2]
            if self._shown:
                self._draw()

    def _draw(self) -> None:
        up = f"\x1b[{len(self._lines)}A"
        lines = (
            f"\x1b[K{name:{self._width}}  {signs:{len(CHECKS)}}  {now[:80]}\n"
            for name, signs, now in self._lines.values()
        )
        sys.stderr.write(up + "".join(lines))
        sys.stderr.flush()

    def end(self) -> None:
        """Erase the lines to make room for the table."""
        if self._shown:
            sys.stderr.write(f"\x1b[{len(self._lines)}A\x1b[J")
            sys.stderr.flush()
