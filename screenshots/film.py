"""A recorded session as a moving picture: an SVG that needs no script, as GitHub shows it.

Every row is drawn once and used by all pictures that have it; the pictures lie side by side like a
film, which jumps past the window by a CSS animation, over and over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from screenshots.terminal import BACKGROUND, Picture, Row

CELL_WIDTH, CELL_HEIGHT, FONT_SIZE, BASELINE = 8.4, 17, 14, 13
FONTS = "'Fira Code','DejaVu Sans Mono',Menlo,Consolas,monospace"


def film(pictures: Sequence[tuple[float, Picture]], length_s: float) -> str:
    """The SVG: each picture from its moment on, all of them in `length_s`, again and again."""
    first = pictures[0][1]
    width, height = round(len(first[0]) * CELL_WIDTH), len(first) * CELL_HEIGHT
    drawn: dict[Row, int] = {}
    fills: dict[str, int] = {}
    strip, steps = [], []
    for place, (at_s, picture) in enumerate(pictures):
        numbers = [drawn.setdefault(row, len(drawn)) for row in picture]
        uses = [f'<use href="#r{number}" y="{line * CELL_HEIGHT}"/>' for line, number in enumerate(numbers)]
        strip.append(f'<g transform="translate({place * width})">{"".join(uses)}</g>')
        steps.append(f"{at_s / length_s:.3%}{{transform:translateX({-place * width}px)}}")
    rows = [f'<g id="r{number}">{_row(row, fills)}</g>' for row, number in drawn.items()]
    colours = [f".f{number}{{fill:{colour}}}" for colour, number in fills.items()]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">',
            "<style>",
            f"text{{white-space:pre;font:{FONT_SIZE}px {FONTS};font-variant-ligatures:none}}",
            ".b{font-weight:bold}.i{font-style:italic}.u{text-decoration:underline}",
            *colours,
            f"#film{{animation:film {length_s:.2f}s step-end infinite}}",
            f"@keyframes film{{{''.join(steps)}}}",
            "</style>",
            f"<defs>{''.join(rows)}</defs>",
            f'<rect width="{width}" height="{height}" fill="{BACKGROUND}"/>',
            f'<g id="film">{"".join(strip)}</g>',
            "</svg>\n",
        ]
    )


def _row(row: Row, fills: dict[str, int]) -> str:
    def fill(colour: str) -> str:
        return f"f{fills.setdefault(colour, len(fills))}"

    parts = []
    column = 0
    for ground, group in groupby(row, key=lambda cell: cell[1].ground):
        count = len(list(group))
        if ground != BACKGROUND:
            # A little higher than its row, or a seam is seen between two.
            place = f'x="{column * CELL_WIDTH:.1f}" width="{count * CELL_WIDTH:.1f}" height="{CELL_HEIGHT}.3"'
            parts.append(f'<rect class="{fill(ground)}" {place}/>')
        column += count
    column = 0
    for style, cells in groupby(row, key=lambda cell: replace(cell[1], ground="")):
        text = "".join(character for character, _ in cells)
        shown = text if style.underline else text.strip(" ")
        if shown:
            left = (column + text.index(shown)) * CELL_WIDTH
            marks = [mark[0] for mark in ("bold", "italic", "underline") if getattr(style, mark)]
            # Whatever font the reader has, each part is as wide as its cells.
            fitted = f'textLength="{len(shown) * CELL_WIDTH:.1f}" lengthAdjust="spacingAndGlyphs"'
            names = " ".join([fill(style.fill), *marks])
            parts.append(
                f'<text class="{names}" x="{left:.1f}" y="{BASELINE}" {fitted}>{escape(shown, quote=False)}</text>'
            )
        column += len(text)
    return "".join(parts)
