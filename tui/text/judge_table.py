"""What many submissions got, as a table, CSV, JUnit XML or a page of HTML: made from the lines of `--jsonl`."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from foundation.units import duration_text, size_text

Line = Mapping[str, Any]
"""An object of `judge --each --jsonl`."""
HEADS = ("submission", "author", "problem", "language", "verdict", "passed", "total", "cpu_ms", "memory_bytes", "said")
NOT_JUDGED = "not judged"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BINS = 24


@dataclass(frozen=True, slots=True)
class Row:
    """One submission in short."""

    name: str
    author: str
    problem: str
    language: str
    verdict: str
    """In words; `NOT_JUDGED` if it could not be judged."""
    passed: int
    total: int
    cpu_ms: float | None
    """Of its slowest case."""
    memory_bytes: int | None
    """The highest peak."""
    said: str
    """What went wrong first; "" if nothing."""

    @classmethod
    def of(cls, line: Line) -> Row:
        """Shorten a line."""
        cases = line["cases"]
        peaks = [case["memory_bytes"] for case in cases if case["memory_bytes"] is not None]
        failed = next((case for case in cases if case["verdict"] != "accepted"), None)
        accepted = line["verdict"] == "accepted"
        said = f"{failed['name']}: {failed['feedback']}" if failed else "" if accepted else str(line["message"])
        return cls(
            name=line["submission"],
            author=line.get("author", ""),
            problem=line["problem"],
            language=line["language"] or "",
            verdict=(line["verdict"] or NOT_JUDGED).replace("_", " "),
            passed=line["passed"],
            total=line["total"],
            cpu_ms=max((case["cpu_ms"] for case in cases if case["cpu_ms"] is not None), default=None),
            memory_bytes=max(peaks, default=None),
            said=said.partition("\n")[0],
        )

    @property
    def accepted(self) -> bool:
        """Whether it is accepted."""
        return self.verdict == "accepted"


def text_row(row: Row, width: int) -> str:
    """Return a row as a line of text; the names get `width` cells."""
    time = duration_text(row.cpu_ms) if row.cpu_ms is not None else ""
    memory = size_text(row.memory_bytes) if row.memory_bytes is not None else ""
    sign = "✓" if row.accepted else "✗" if row.verdict != NOT_JUDGED else "-"
    score = f"{row.passed}/{row.total}" if row.total else ""
    verdict = f"{sign} {row.verdict:14}"
    return f"{verdict}  {row.name:{width}}  {score:>7}  {time:>7}  {memory:>9}  {row.said}".rstrip()


def summary(counts: Mapping[str, int]) -> str:
    """Return how many got what: `3 accepted, 2 wrong answer, 1 not judged`."""
    return ", ".join(f"{count} {verdict}" for verdict, count in ordered(counts))


def ordered(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Return the verdicts, accepted first and not judged last, the most frequent first in between."""
    return sorted(counts.items(), key=lambda each: (each[0] == NOT_JUDGED, each[0] != "accepted", -each[1]))


def csv_line(cells: Sequence[object]) -> str:
    """Return a line of CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([_no_formula(cell) for cell in cells])
    return text.getvalue()


def csv_row(line: Line) -> str:
    """Return a submission as a line of CSV, in the order of `HEADS`."""
    row = Row.of(line)
    used = ["" if figure is None else figure for figure in (row.cpu_ms, row.memory_bytes)]
    return csv_line(
        [row.name, row.author, row.problem, row.language, row.verdict, row.passed, row.total, *used, row.said]
    )


def _no_formula(cell: object) -> object:
    # Source: OWASP, "CSV Injection".
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


# ---------------------------------------------------------------------------------------- JUnit XML


def junit(lines: Iterable[Line], counts: Mapping[str, int]) -> Iterator[str]:
    """Yield JUnit XML in parts: a `testcase` per submission, in the order given.

    Source: the format that Jenkins, GitLab and GitHub Actions read (testmoapp/junitxml).
    """
    from xml.sax.saxutils import escape, quoteattr

    total, unjudged = sum(counts.values()), counts.get(NOT_JUDGED, 0)
    failed = total - unjudged - counts.get("accepted", 0)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="code-runner judge" tests="{total}" failures="{failed}" errors="{unjudged}">\n'
    yield f'<testsuite name="submissions" tests="{total}" failures="{failed}" errors="{unjudged}">\n'
    for line in lines:
        row = Row.of(line)
        seconds = sum(case["wall_ms"] for case in line["cases"]) / 1000
        name, place = quoteattr(_xml(row.name)), quoteattr(_xml(f"code-runner.judge.{row.problem}"))
        yield f'<testcase name={name} classname={place} time="{seconds:.3f}">'
        if not row.accepted:
            kind = "error" if row.verdict == NOT_JUDGED else "failure"
            message = quoteattr(_xml(row.said))
            yield f"<{kind} type={quoteattr(row.verdict)} message={message}>{escape(_xml(row.said))}</{kind}>"
        yield "</testcase>\n"
    yield "</testsuite>\n</testsuites>\n"


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


# --------------------------------------------------------------------------------------------- HTML


def html(lines: Callable[[], Iterable[Line]], counts: Mapping[str, int], title: str) -> Iterator[str]:
    """Yield a page that needs nothing else, in parts: charts, and a table with failures first.

    Args:
        lines: returns the lines in the order given, each time it is called.
        counts: how many got each verdict, in words.
        title: the page's title.
    """
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters |= {"duration": duration_text, "size": size_text}
    times, memory, by_case = _figures(lines())
    slowest = max((top for _, _, top in by_case), default=0.0)
    yield from environment.get_template("judge_page.html.jinja").generate(
        title=title,
        verdicts=[(name, name.replace(" ", "-"), count) for name, count in ordered(counts)],
        total=sum(counts.values()),
        charts=[
            chart
            for chart in (
                _histogram("CPU time of the slowest case", times, duration_text),
                _histogram("Peak memory", memory, lambda value: size_text(int(value))),
            )
            if chart
        ],
        by_case=by_case,
        slowest=slowest,
        rows=_failures_first(lines),
    )


def _failures_first(lines: Callable[[], Iterable[Line]]) -> Iterator[tuple[Row, Line]]:
    for wanted in (False, True):
        for line in lines():
            row = Row.of(line)
            if row.accepted is wanted:
                yield row, line


def _figures(lines: Iterable[Line]) -> tuple[list[float], list[float], list[tuple[str, float, float]]]:
    """Return the slowest times and highest peaks, and for each case its name, median and highest time."""
    times: list[float] = []
    memory: list[float] = []
    cases: dict[str, list[float]] = {}
    for line in lines:
        row = Row.of(line)
        times += [row.cpu_ms] if row.cpu_ms is not None else []
        memory += [float(row.memory_bytes)] if row.memory_bytes is not None else []
        for case in line["cases"]:
            if case["cpu_ms"] is not None:
                cases.setdefault(case["name"], []).append(case["cpu_ms"])
    return times, memory, [(name, median(values), max(values)) for name, values in cases.items()]


def _histogram(title: str, values: Sequence[float], text: Callable[[float], str]) -> dict[str, Any] | None:
    if not values:
        return None
    top = max(values) or 1.0
    bins = Counter(min(_BINS - 1, int(value / top * _BINS)) for value in values)
    highest = max(bins.values())
    bars = [
        {"height": 100 * bins[each] / highest, "count": bins[each], "upto": text((each + 1) / _BINS * top)}
        for each in range(_BINS)
    ]
    return {"title": title, "bars": bars, "top": text(top), "middle": text(median(values))}
