"""Draw measured values as an SVG: a bar for each median, a line from the lowest to the highest value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

RESULTS = Path(__file__).parent / "results"
"""Where charts are written."""
WIDTH, LABEL, ROW, TOP = 760, 250, 26, 52
COLOURS = ("#4c78a8", "#f58518", "#54a24b")


@dataclass(frozen=True, slots=True)
class Row:
    """One bar."""

    label: str
    group: str
    """Rows of a group have one colour."""
    median: float
    lowest: float
    highest: float


def svg(title: str, rows: Sequence[Row]) -> str:
    """Return the chart; readable on light and dark pages."""
    groups = list(dict.fromkeys(row.group for row in rows))
    scale = (WIDTH - LABEL - 90) / max(row.highest for row in rows)
    height = TOP + ROW * len(rows) + 12
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"',
        ' font-family="sans-serif" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" rx="6" fill="#fbfbfb"/>',
        f'<text x="16" y="30" font-size="15" font-weight="bold" fill="#222">{escape(title)}</text>',
    ]
    for number, row in enumerate(rows):
        y = TOP + ROW * number
        middle = y + ROW / 2
        low, high = LABEL + scale * row.lowest, LABEL + scale * row.highest
        colour = COLOURS[groups.index(row.group) % len(COLOURS)]
        name = f"{row.group}, {row.label}"
        parts += [
            f'<text x="{LABEL - 10}" y="{middle + 4:.1f}" text-anchor="end" fill="#222">{escape(name)}</text>',
            f'<rect x="{LABEL}" y="{y + 4}" width="{scale * row.median:.1f}" height="{ROW - 8}" fill="{colour}"/>',
            f'<path d="M{low:.1f} {middle}H{high:.1f}" stroke="#222" stroke-width="1.5"/>',
            f'<text x="{high + 8:.1f}" y="{middle + 4:.1f}" fill="#222">{row.median:.1f}</text>',
        ]
    return "\n".join([*parts, "</svg>", ""])


def draw(name: str, title: str, rows: Sequence[Row]) -> Path:
    """Write the chart to the folder of results, and return its path."""
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{name}.svg"
    path.write_text(svg(title, rows))
    return path
