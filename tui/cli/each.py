"""`code-runner judge PROBLEM --each PATH`: judge many submissions."""

from __future__ import annotations

import json
import os
import sys
import time
from array import array
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

import click

from foundation.units import duration_text
from languages import Catalogue, DefinitionError
from problems import package
from problems.many import judge_many
from problems.outcomes import Outcomes, for_submissions
from problems.problem import Problem
from problems.submissions import COLUMNS, Submission, Submissions
from runner.engine import Engine
from tui.cli import output
from tui.text import judge_page, judge_table
from tui.text.judge_table import HEADS, NOT_JUDGED, Row
from tui.text.visible import shown

if TYPE_CHECKING:
    from rich.live import Live

    from problems.cluster.dispatch import Cluster

FAILURES_SHOWN = 12
"""How many failures the live table shows."""
NAME_CELLS = 32
MOST_ROWS = 1000
"""Of more submissions, only the failures are printed."""
_EVERY_S = 0.25


@dataclass(frozen=True)
class Scheduler:
    """Where to judge, if not on this machine."""

    address: str
    patience_s: float
    insecure: bool
    tls: tuple[Path | None, Path | None, Path | None]

    def cluster(self, catalogue: Catalogue, tell: Callable[[str], object]) -> Cluster:
        """Return its workers, not connected yet."""
        from problems.cluster.address import Tls, checked
        from problems.cluster.dispatch import Cluster

        address = checked(self.address, insecure=self.insecure)
        return Cluster(address, catalogue, tls=Tls(*self.tls), patience_s=self.patience_s, tell=tell)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the options ask for."""

    problem: str
    each: Path
    lang: str
    pattern: str
    columns: tuple[str, ...]
    map: str
    jobs: int | None
    first_failure: bool
    fresh: bool
    resume: bool
    root: Path | None
    as_json: bool
    jsonl: bool
    csv: Path | None
    junit: Path | None
    html: Path | None
    scheduler: Scheduler | None = None

    @property
    def quiet(self) -> bool:
        """Whether stdout is for a program."""
        return self.as_json or self.jsonl


def judge_each(wanted: Wanted, catalogue: Catalogue, engine: Callable[[], Engine]) -> int:
    """Judge all submissions at a path; return the exit status."""
    for file in (wanted.csv, wanted.junit, wanted.html):
        if file and (file.is_dir() or not file.absolute().parent.is_dir()):
            raise click.UsageError(f"{file} cannot be written; name a file in a folder that exists")
    with ExitStack() as stack:
        columns = _columns(wanted)
        submissions = stack.enter_context(closing(Submissions(wanted.each, pattern=wanted.pattern, columns=columns)))
        problems = _Problems(wanted, stack)
        problem = problems.find if wanted.map else problems.find("")
        journal = stack.enter_context(closing(Outcomes(for_submissions(wanted.each), resume=wanted.resume)))
        collected = _Collected(stack)
        if submissions.left_out:
            output.tell(f"code-runner: left out, since hidden: {_some(submissions.left_out)}")
        progress = _Progress(submissions.total)
        cluster = wanted.scheduler.cluster(catalogue, progress.tell) if wanted.scheduler else None
        if cluster:
            progress.cluster = stack.enter_context(cluster)
        judged = judge_many(
            problem,
            collected.noting(submissions, wanted.lang),
            executor=cluster,
            workers=cluster.ahead if cluster else wanted.jobs,
            first_failure=wanted.first_failure,
            fresh=wanted.fresh,
            outcomes=journal,
            catalogue=catalogue,
            engine=None if cluster else engine(),
        )
        began = time.monotonic()
        try:
            with progress:
                for outcome in judged:
                    line = outcome.to_dict()
                    row = Row.of(line)
                    collected.add(line, row, known=outcome.known)
                    progress.show(collected, row)
                    if wanted.jsonl:
                        output.say_json(line)
        except KeyboardInterrupt:
            output.progress("ending what is being judged; Ctrl+C again stops at once")
            judged.close()  # type: ignore[attr-defined]  # a generator; what runs is judged to its end, and noted
            if cluster:
                cluster.close()
            done = sum(collected.counts.values())
            output.tell(
                f"code-runner: stopped after {done} of {submissions.total} submissions; the same command goes on"
            )
            raise
        _report(wanted, collected, problems.title)
        if not wanted.quiet:
            again = f", {collected.known} of them judged before (--no-resume judges them again)"
            output.say(
                f"{judge_table.summary(collected.counts)}; {submissions.total} submissions in "
                f"{duration_text(1000 * (time.monotonic() - began))}{again if collected.known else ''}"
            )
    return output.NOT_OK if collected.counts[NOT_JUDGED] else output.OK


def _columns(wanted: Wanted) -> dict[str, str]:
    columns = {}
    for given in wanted.columns:
        name, equals, column = given.partition("=")
        if name not in COLUMNS or not equals or not column:
            raise click.UsageError(f'--column: "{given}" is not NAME=COLUMN with a NAME of {", ".join(COLUMNS)}')
        columns[name] = column
    return columns | ({"problem": wanted.map} if wanted.map else {})


def _some(names: list[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"{', '.join(shown(name) for name in names[:5])}{more}"


class _Problems:
    """The problems that submissions name, opened once each."""

    def __init__(self, wanted: Wanted, stack: ExitStack) -> None:
        self._wanted = wanted
        self._stack = stack
        self._found: dict[str, Problem] = {}

    def find(self, name: str) -> Problem:
        """Return the problem of a submission; without a name, the command's own."""
        name = name or self._wanted.problem
        if name not in self._found:
            opened = package.opened(package.find(name), root=self._wanted.root)
            self._found[name] = self._stack.enter_context(opened)
            for note in self._found[name].notes:
                output.tell(f"code-runner: {note}")
        return self._found[name]

    @property
    def title(self) -> str:
        """The names of the problems."""
        return ", ".join(problem.name for problem in self._found.values())


class _Collected:
    """What was judged: on disk, since it may be much; in memory only what is counted, and where each line begins."""

    def __init__(self, stack: ExitStack) -> None:
        self._lines = stack.enter_context(TemporaryFile(prefix="code-runner-judged-"))  # noqa: SIM115  # it is one
        self._places = array("q")
        """Of the lines, in the order given; -1 until they are there."""
        self._waiting: dict[str, int] = {}
        """The numbers of those that are being judged."""
        self.width = 0
        """The length of the longest name."""
        self.counts: Counter[str] = Counter()
        self.known = 0
        """How many were judged before."""

    def __len__(self) -> int:
        return len(self._places)

    def noting(self, submissions: Iterable[Submission], language: str) -> Iterator[Submission]:
        """Yield the submissions, those that do not say their language in this one, and note their order."""
        for one in submissions:
            self._waiting[one.name] = len(self._places)
            self._places.append(-1)
            self.width = max(self.width, len(one.name))
            yield replace(one, language=one.language or language)

    def add(self, line: dict[str, Any], row: Row, *, known: bool) -> None:
        """Keep an outcome."""
        self._places[self._waiting.pop(row.name)] = self._lines.seek(0, os.SEEK_END)
        self._lines.write(json.dumps(line).encode() + b"\n")
        self.counts[row.verdict] += 1
        self.known += known

    def lines(self) -> Iterator[Mapping[str, Any]]:
        """Yield what was judged in the order given."""
        for place in self._places:
            if place >= 0:
                self._lines.seek(place)
                line: dict[str, Any] = json.loads(self._lines.readline())
                yield line


class _Progress:
    """How far it is: on a terminal a bar with rate and estimate, and the latest failures; nothing elsewhere."""

    def __init__(self, total: int) -> None:
        self.cluster: Cluster | None = None
        self._total = total
        self._began = self._shown = time.monotonic()
        self._failures: deque[str] = deque(maxlen=FAILURES_SHOWN)
        self._live: Live | None = None

    def __enter__(self) -> _Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.live import Live

            self._live = Live(console=Console(stderr=True), transient=True, auto_refresh=False)
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            self._live.stop()

    def tell(self, sentence: str) -> None:
        """Print a sentence above it; from any thread."""
        if self._live is None or not self._live.is_started:
            output.tell(f"code-runner: {sentence}")
        else:
            from rich.text import Text

            self._live.console.print(Text(f"code-runner: {shown(sentence, None)}"))

    def show(self, collected: _Collected, row: Row) -> None:
        """Show that one more is judged."""
        if not row.accepted:
            self._failures.append(shown(judge_table.text_row(row, NAME_CELLS)))
        counts = collected.counts
        done, now = sum(counts.values()), time.monotonic()
        if self._live is None or (now - self._shown < _EVERY_S and done < self._total):
            return
        self._shown = now
        from rich.console import Group
        from rich.progress_bar import ProgressBar
        from rich.text import Text

        rate = (done - collected.known) / (now - self._began) if now > self._began else 0.0
        left = f" · about {duration_text(1000 * (self._total - done) / rate)} left" if rate else ""
        many = f" · {_workers(self.cluster.workers)}" if self.cluster else ""
        head = f"{done} of {self._total} judged · {rate:.1f}/s{left}{many} · {judge_table.summary(counts)}"
        failures = [Text(line, no_wrap=True, overflow="ellipsis") for line in reversed(self._failures)]
        bar = ProgressBar(total=self._total, completed=done)
        self._live.update(Group(Text(head, no_wrap=True, overflow="ellipsis"), bar, *failures), refresh=True)


def _workers(count: int) -> str:
    return f"{count} worker{'s' * (count != 1)}"


def _report(wanted: Wanted, collected: _Collected, title: str) -> None:
    if wanted.as_json:
        _say_all(wanted.problem, collected)
    elif not wanted.jsonl:
        _say_rows(collected)
    if wanted.csv:
        _write(wanted.csv, chain([judge_table.csv_line(HEADS)], map(judge_table.csv_row, collected.lines())))
    if wanted.junit:
        _write(wanted.junit, judge_table.junit(collected.lines(), collected.counts))
    if wanted.html:
        _write(wanted.html, judge_page.html(collected.lines, collected.counts, title))


def _say_rows(collected: _Collected) -> None:
    """Print a line for each submission, failures first; of very many, only the failures."""
    width = min(NAME_CELLS, collected.width)
    for wanted in (False, True) if len(collected) <= MOST_ROWS else (False,):
        for row in map(Row.of, collected.lines()):
            if row.accepted is wanted:
                output.say(shown(judge_table.text_row(row, width)))


def _say_all(problem: str, collected: _Collected) -> None:
    """Print the one JSON value, part by part."""
    output.write("stdout", f'{{"schema": 1, "problem": {json.dumps(problem)}, "submissions": ['.encode())
    for number, line in enumerate(collected.lines()):
        text = json.dumps(line, ensure_ascii=False)
        output.write("stdout", (", " * (number > 0) + text).encode(errors="replace"))
    output.write("stdout", b"]}\n")


def _write(path: Path, parts: Iterable[str]) -> None:
    try:
        with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(parts)
    except OSError as error:
        raise DefinitionError(path, f"cannot be written: {error.strerror}", "free space, or name another") from None
