"""Make the themes readable: words contrast with their background by at least 4.5 : 1, as WCAG 2.2 asks (1.4.3)."""

from __future__ import annotations

from dataclasses import replace

from textual.color import BLACK, WHITE, Color
from textual.theme import Theme

LEAST = 4.5
_AIM = 6.8
"""More than `LEAST`, since a line that is chosen or has a verdict is tinted."""
_GROUNDS = ("background", "surface", "panel")
_WORDS = (
    "foreground",
    "text-primary",
    "text-secondary",
    "text-accent",
    "text-success",
    "text-warning",
    "text-error",
    "footer-foreground",
    "footer-key-foreground",
    "footer-description-foreground",
)
_MUTED = 0.4
"""How far less important words are mixed with the background, where the contrast allows it."""


def readable(theme: Theme) -> Theme:
    """Return the theme with the colours of words moved towards black or white as far as they have to be."""
    colours = theme.to_color_system().generate()
    grounds = [Color.parse(colours[name]) for name in _GROUNDS]
    words = {name: _fit(Color.parse(colours[name]), grounds) for name in _WORDS}
    words["text-muted"] = _fit(words["foreground"].blend(grounds[0], _MUTED), grounds)
    words["footer-background"] = grounds[-1]  # a theme's own may be too near to both black and white
    return replace(theme, variables={**theme.variables, **{name: colour.hex for name, colour in words.items()}})


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two opaque colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _fit(colour: Color, grounds: list[Color]) -> Color:
    for target in (WHITE, BLACK) if grounds[0].brightness < 0.5 else (BLACK, WHITE):
        for percent in range(0, 101, 5):
            moved = colour.blend(target, percent / 100, alpha=1)
            if all(contrast(moved, ground) >= _AIM for ground in grounds):
                return moved
    return colour


def _luminance(colour: Color) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
