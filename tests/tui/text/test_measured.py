"""What is said of growth and of a race, and how curves are drawn."""

from __future__ import annotations

import math

import pytest

import languages
from problems.growth import Growth, Point
from problems.growth_fit import Fit
from problems.package import find, read
from problems.race import ROUNDS, Entry, Race, Racer
from tui.text.growth import fit_text, point_rows, stopped_text
from tui.text.plot import POINT, log_log
from tui.text.race import NO_DIFFERENCE, bar, cases_text, cpu_rows, memory_rows, outcome_text, table

CATALOGUE = languages.load()
UNKNOWN = Fit(None)
TIMES = "\N{MULTIPLICATION SIGN}"


@pytest.mark.parametrize(
    ("fit", "said"),
    [
        (Fit("n log n", ("n log n",)), "fits n log n; n and n^2 do not"),
        (Fit("2^n", ("2^n",)), "fits 2^n; n^3 does not"),
        (Fit(None, ("n", "n log n"), "several"), "fits n or n log n, too close to tell; log n and n^2 do not"),
        (
            Fit(None, ("n", "n log n", "n^2"), "several"),
            "cannot tell: n, n log n and n^2 fit; log n and n^2 log n do not",
        ),
        (Fit(None, ("1", "log n"), "no growth"), "does not grow measurably: 1 or log n"),
        (Fit(None, (), "no growth"), "does not grow measurably"),
        (Fit(None, (), "few points"), "cannot tell: too few sizes are above the noise"),
        (
            Fit(None, ("n", "n log n"), "few points"),
            "cannot tell: too few sizes are above the noise; n and n log n come nearest",
        ),
        (Fit(None, (), "no class", "n log n"), "cannot tell: none of the classes fits well; n log n comes nearest"),
        (
            Fit(None, ("n", "n log n"), "no class", "n"),
            "is about n or n log n, though no class fits well; log n and n^2 do not",
        ),
        (
            Fit(None, ("n", "n log n", "n^2"), "no class", "n"),
            "cannot tell: none of the classes fits well; n, n log n and n^2 come nearest",
        ),
    ],
)
def test_a_fit_names_what_fits_and_what_does_not(fit: Fit, said: str) -> None:
    assert fit_text(fit) == said


def test_what_ended_the_measurement_is_said() -> None:
    def stopped(by: str | None) -> str:
        growth = Growth((Point(1, 0, 0), Point(4096, 1500, None)), UNKNOWN, UNKNOWN, by, 12.0)  # type: ignore[arg-type]  # as given below
        return stopped_text(growth, None)

    assert stopped("time") == "stopped at n = 4,096, which takes 1.5 s of CPU time"
    assert stopped("size") == "stopped at n = 4,096, the largest input of the generator"
    assert "more memory than is allowed" in stopped("memory")
    assert point_rows([Point(4096, 1500, 1 << 20), Point(8, 2, None)]) == [
        ["4,096", "1.5 s", "1 MiB"],
        ["8", "2 ms", ""],
    ]


def test_a_drawing_has_its_points_its_curve_and_its_labels() -> None:
    points = [(2.0**k, 3.0 * 2**k) for k in range(1, 15)]

    drawn = log_log(points, [lambda n: 3 * n], 40, 10, lambda value: f"{value:.0f}").lines

    assert len(drawn) == 10
    assert max(map(len, drawn)) == 40
    assert sum(line.count(POINT) for line in drawn) >= 9
    assert drawn[0].lstrip().startswith("49152")
    assert drawn[-1].split() == ["32", "16,384"]
    # Straight: each row's last mark is left of the one above it.
    ends = [len(line.rstrip()) for line in drawn[:-1]]
    assert ends == sorted(ends, reverse=True)
    assert any("⠀" < character <= "⣿" for line in drawn for character in line)


@pytest.mark.parametrize("points", [[], [(1.0, 5.0)], [(1.0, 0.0), (2.0, 0.0)]])
def test_what_cannot_be_drawn_is_empty(points: list[tuple[float, float]]) -> None:
    assert log_log(points, [math.sqrt], 40, 10, str).lines == ()


def race(*cpu_ms: float) -> Race:
    """Return a race of the user's solution, the last one and the package's."""
    names = [("your solution", False), ("your last", False), ("accepted/solution.py", True)]
    entries = [
        Entry(Racer(name, "", CATALOGUE.find("python"), reference), (spent,) * ROUNDS, (8 << 20,) * ROUNDS)
        for (name, reference), spent in zip(names, cpu_ms, strict=True)
    ]
    return Race(read(find("gift-card-pair")).cases[:2], tuple(entries))


def test_a_race_says_how_many_times_as_long_or_that_nothing_can_be_measured() -> None:
    assert outcome_text(race(14, 20, 10)) == (
        f"1.4 {TIMES} the reference (accepted/solution.py); 0.7 {TIMES} your last"
    )
    assert outcome_text(race(10, 10, 10.2)) == (
        f"the reference (accepted/solution.py): {NO_DIFFERENCE}; your last: {NO_DIFFERENCE}"
    )
    assert cases_text(race(1, 2, 3)) == "cases sample/1 and sample/2, 9 rounds"


def test_bars_are_as_long_as_the_numbers() -> None:
    rows = cpu_rows(race(10, 40, 20), 16)

    assert [len(row.bar) for row in rows] == [4, 16, 8]
    assert bar(0.5, 3) == "█▌"
    assert bar(0.0, 3) == "▏"
    assert table(rows)[0] == "your solution         ████              10 ms  (10 ms to 10 ms)"
    assert memory_rows(race(1, 1, 1), 8)[0].median == "8 MiB"
