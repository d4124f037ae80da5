"""What many submissions got, as a table, CSV or JUnit XML: made from the lines of `--jsonl`."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from foundation.units import duration_text, size_text
from problems.report import points_text

Line = Mapping[str, Any]
"""An object of `judge --each --jsonl`."""
HEADS = (
    *("submission", "author", "problem", "language", "verdict", "passed", "total", "cpu_ms", "memory_bytes", "said"),
    *("score", "max_score"),
)
NOT_JUDGED = "not judged"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


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
    score: float | None = None
    """None if the problem has none."""
    max_score: float | None = None

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
            score=line.get("score"),
            max_score=line.get("max_score"),
        )

    @property
    def accepted(self) -> bool:
        """Whether it is accepted."""
        return self.verdict == "accepted"

    @property
    def points(self) -> str:
        """The score, such as `30/100`; "" if there is none."""
        if self.score is None:
            return ""
        best = "" if self.max_score is None else f"/{points_text(self.max_score)}"
        return f"{points_text(self.score)}{best}"


def text_row(row: Row, width: int) -> str:
    """Return a row as a line of text; the names get `width` cells."""
    time = duration_text(row.cpu_ms) if row.cpu_ms is not None else ""
    memory = size_text(row.memory_bytes) if row.memory_bytes is not None else ""
    sign = "✓" if row.accepted else "✗" if row.verdict != NOT_JUDGED else "-"
    score = row.points or (f"{row.passed}/{row.total}" if row.total else "")
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
    known = (row.cpu_ms, row.memory_bytes, row.said, row.score, row.max_score)
    used = ["" if figure is None else figure for figure in known]
    return csv_line([row.name, row.author, row.problem, row.language, row.verdict, row.passed, row.total, *used])


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
        if row.score is not None:
            scores = (("score", row.score), ("max_score", row.max_score))
            each = "".join(f'<property name="{key}" value="{value}"/>' for key, value in scores if value is not None)
            yield f"<properties>{each}</properties>"
        if not row.accepted:
            kind = "error" if row.verdict == NOT_JUDGED else "failure"
            message = quoteattr(_xml(row.said))
            yield f"<{kind} type={quoteattr(row.verdict)} message={message}>{escape(_xml(row.said))}</{kind}>"
        yield "</testcase>\n"
    yield "</testsuite>\n</testsuites>\n"


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
