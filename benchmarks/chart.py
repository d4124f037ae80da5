"""Keep what was measured: an SVG with a bar to each median and a dot for each sample, and the same numbers as JSON."""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

RESULTS = Path(__file__).parent / "results"
"""Where charts and JSON are written."""
WIDTH, LABEL, VALUES, ROW, TOP = 760, 270, 110, 22, 68
COLOURS = ("#4c78a8", "#f58518", "#54a24b")


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured of one thing."""

    label: str
    group: str
    """Rows of a group have one colour; its name stands before the label."""
    samples: Sequence[float]

    @property
    def median(self) -> float:
        """The middle sample."""
        return statistics.median(self.samples)

    @property
    def p95(self) -> float:
        """What 95 % of the samples stay below."""
        return p95(self.samples)

    def to_dict(self) -> dict[str, Any]:
        """Return the row with every sample."""
        figures = {"median": self.median, "p95": self.p95, "samples": list(self.samples)}
        return {"group": self.group, "label": self.label, **figures}


def p95(samples: Sequence[float]) -> float:
    """Return what 95 % of the samples stay below."""
    return statistics.quantiles(samples, n=20, method="inclusive")[-1] if len(samples) > 1 else samples[0]


def svg(title: str, rows: Sequence[Row]) -> str:
    """Return the chart; readable on light and dark pages. Samples far beyond the percentiles are at its edge."""
    groups = list(dict.fromkeys(row.group for row in rows))
    most = 1.1 * max(max(row.p95, row.median) for row in rows) or 1.0
    scale = (WIDTH - LABEL - VALUES) / most
    height = TOP + ROW * len(rows) + 12
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"',
        ' font-family="sans-serif" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" rx="6" fill="#fbfbfb"/>',
        f'<text x="16" y="28" font-size="15" font-weight="bold" fill="#222">{escape(title)}</text>',
        '<text x="16" y="48" font-size="12" fill="#555">bar: median · dots: samples · line: 95th percentile</text>',
    ]
    for number, row in enumerate(rows):
        y = TOP + ROW * number
        colour = COLOURS[groups.index(row.group) % len(COLOURS)]
        name = ", ".join(filter(None, (row.group, row.label)))
        width, end = scale * max(0.0, row.median), LABEL + scale * row.p95
        dots = [LABEL + scale * min(max(0.0, sample), most) for sample in row.samples]
        parts += [
            f'<text x="{LABEL - 10}" y="{y + 15}" text-anchor="end" fill="#222">{escape(name)}</text>',
            f'<g fill="{colour}" fill-opacity="0.55">',
            f'<rect x="{LABEL}" y="{y + 3}" width="{width:.1f}" height="{ROW - 6}"/>',
            *(f'<circle cx="{x:.1f}" cy="{y + ROW // 2}" r="2.5"/>' for x in dots),
            "</g>",
            f'<path d="M{end:.1f} {y + 2}V{y + ROW - 2}" stroke="#222" stroke-width="1.5"/>',
            f'<text x="{WIDTH - 12}" y="{y + 15}" text-anchor="end" fill="#222">',
            f"{row.median:,.1f} / {row.p95:,.1f}</text>",
        ]
    return "\n".join([*parts, "</svg>", ""])


def add_keep(parser: argparse.ArgumentParser) -> None:
    """Add the option that all benchmarks with a chart have."""
    parser.add_argument("--keep", action="store_true", help="write JSON and a chart to benchmarks/results, too")


def keep(name: str, title: str, rows: Sequence[Row], facts: Mapping[str, Any] | None = None) -> None:
    """Write NAME.svg and NAME.json to the folder of results; `facts` say on what it was measured."""
    RESULTS.mkdir(exist_ok=True)
    told = {"schema": 1, "title": title, "facts": dict(facts or {}), "rows": [row.to_dict() for row in rows]}
    (RESULTS / f"{name}.json").write_text(json.dumps(told, indent=1) + "\n")
    (RESULTS / f"{name}.svg").write_text(svg(title, rows))
