"""What many submissions got, as a page of HTML that needs nothing else: charts, and a table with failures first."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from foundation.units import duration_text, size_text
from problems.report import points_text
from tui.text.judge_table import Line, Row, ordered

MOST_ROWS = 5000
"""How many submissions a page lists; a browser takes seconds for more."""
_FOLDER = Path(__file__).parent
_BINS = 24


class Spread:
    """Median, highest value and histogram of many figures, to three digits, in memory that does not grow with them."""

    def __init__(self) -> None:
        self.top = 0.0
        self._counts: Counter[float] = Counter()

    def add(self, value: float) -> None:
        """Count a figure."""
        self.top = max(self.top, value)
        self._counts[float(f"{value:.3g}")] += 1

    def __bool__(self) -> bool:
        return bool(self._counts)

    @property
    def median(self) -> float:
        """The one in the middle, or the mean of both."""
        count = self._counts.total()
        return (self._at((count - 1) // 2) + self._at(count // 2)) / 2

    def bins(self, count: int) -> list[int]:
        """Return how many there are in each of so many equal parts from 0 to the highest."""
        found = [0] * count
        for value, times in self._counts.items():
            found[min(count - 1, int(value / (self.top or 1.0) * count))] += times
        return found

    def _at(self, place: int) -> float:
        for value in sorted(self._counts):
            place -= self._counts[value]
            if place < 0:
                return value
        raise IndexError("no figures")


class _Figures:
    """What the charts show."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self.times, self.memory = Spread(), Spread()
        self.cases: dict[tuple[str, str], Spread] = {}
        """By problem and case."""
        self.problems: set[str] = set()
        self.scores = Spread()
        for line in lines:
            self._add(line)

    def _add(self, line: Line) -> None:
        row = Row.of(line)
        self.problems.add(row.problem)
        if row.cpu_ms is not None:
            self.times.add(row.cpu_ms)
        if row.memory_bytes is not None:
            self.memory.add(row.memory_bytes)
        if row.score is not None:
            self.scores.add(max(0.0, row.score))
        for case in line["cases"]:
            if case["cpu_ms"] is not None:
                self.cases.setdefault((row.problem, case["name"]), Spread()).add(case["cpu_ms"])

    @property
    def several(self) -> bool:
        """Whether the submissions are for more than one problem."""
        return len(self.problems) > 1

    @property
    def by_case(self) -> list[tuple[str, float, float]]:
        """The name of each case, its median and its highest time."""
        return [
            (f"{problem}: {name}" if self.several else name, spread.median, spread.top)
            for (problem, name), spread in self.cases.items()
        ]


def html(lines: Callable[[], Iterable[Line]], counts: Mapping[str, int], title: str) -> Iterator[str]:
    """Yield the page in parts.

    Args:
        lines: returns the lines in the order given, each time it is called.
        counts: how many got each verdict, in words.
        title: the page's title.
    """
    from jinja2 import Environment, FileSystemLoader
    from markupsafe import Markup

    environment = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"duration": duration_text, "size": size_text}
    figures = _Figures(lines())
    by_case = figures.by_case
    script = (_FOLDER / "judge_page.js").read_text(encoding="utf-8")
    yield from environment.get_template("judge_page.html.jinja").generate(
        title=title,
        verdicts=[(name, name.replace(" ", "-"), count) for name, count in ordered(counts)],
        total=sum(counts.values()),
        charts=[
            chart
            for chart in (
                _chart("Score", figures.scores, points_text),
                _chart("CPU time of the slowest case", figures.times, duration_text),
                _chart("Peak memory", figures.memory, lambda value: size_text(int(value))),
            )
            if chart
        ],
        by_case=by_case,
        slowest=max((top for _, _, top in by_case), default=0.0),
        several=figures.several,
        scoring=bool(figures.scores),
        most_rows=MOST_ROWS,
        rows=islice(_failures_first(lines), MOST_ROWS),
        script=Markup(script),  # noqa: S704  # our own file
        script_digest=b64encode(sha256(script.encode()).digest()).decode(),
    )


def _failures_first(lines: Callable[[], Iterable[Line]]) -> Iterator[tuple[Row, Line]]:
    for wanted in (False, True):
        for line in lines():
            row = Row.of(line)
            if row.accepted is wanted:
                yield row, line


def _chart(title: str, spread: Spread, text: Callable[[float], str]) -> dict[str, Any] | None:
    bins = spread.bins(_BINS)
    highest = max(bins)
    if not highest:
        return None
    step = spread.top / _BINS
    bars = [
        {"height": 100 * count / highest, "count": count, "from": text(place * step), "to": text((place + 1) * step)}
        for place, count in enumerate(bins)
    ]
    middle_at = 100 * spread.median / (spread.top or 1.0)
    return {
        "title": title,
        "bars": bars,
        "top": text(spread.top),
        "middle": text(spread.median),
        "middle_at": middle_at,
    }
