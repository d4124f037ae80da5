"""A wrapped document after any change is the one that wrapping the whole text anew would give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.text import Text
from textual.geometry import Offset

from tui.widgets.clusters import cluster_at
from tui.widgets.source import Source, Wrapped, drawn

WORDS = st.text("ab \t日é\n", max_size=60)
PLACE = st.tuples(st.integers(0, 12), st.integers(0, 40))


def wrapped(text: str, width: int) -> tuple[Source, Wrapped]:
    """A document, and its view that follows each change as `Area` makes it do."""
    views: list[Wrapped] = []
    source = Source(text, lambda top, old, new: views[0].replaced(top, len(old), new))
    views.append(Wrapped(source, tab_width=4))
    views[0].wrap(width, 4)
    return source, views[0]


@settings(max_examples=150, deadline=None)
@given(text=WORDS, width=st.sampled_from([0, 2, 5, 11]), edits=st.lists(st.tuples(PLACE, PLACE, WORDS), max_size=6))
def test_changes_are_wrapped_as_the_whole_would_be(
    text: str, width: int, edits: list[tuple[tuple[int, int], tuple[int, int], str]]
) -> None:
    source, view = wrapped(text, width)
    for start, end, new in edits:
        rows = [min(place[0], source.line_count - 1) for place in (start, end)]
        places = sorted((row, min(place[1], len(source[row]))) for row, place in zip(rows, (start, end), strict=True))
        source.replace_range(places[0], places[1], new)
    _, fresh = wrapped(source.text, width)

    assert view.height == fresh.height
    assert [view.get_sections(row) for row in range(source.line_count)] == [
        fresh.get_sections(row) for row in range(source.line_count)
    ]
    assert [view.row(row) for row in range(view.height)] == [fresh.row(row) for row in range(view.height)]
    for row in range(source.line_count):
        assert "".join(view.get_sections(row)) == source[row]


@settings(max_examples=150, deadline=None)
@given(text=WORDS, width=st.sampled_from([0, 3, 7]))
def test_each_place_is_found_again_where_it_is_shown(text: str, width: int) -> None:
    source, view = wrapped(text, width)
    for row in range(source.line_count):
        for column in range(len(source[row]) + 1):
            shown = view.location_to_offset((row, column))
            assert view.row(shown.y)[0] == row
            assert view.offset_to_location(shown) == (row, column)


SCIENTIST = "👩\u200d🔬"


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        (f"a{SCIENTIST}b", [0, 1, 3, 4, 6, 7]),
        ("❤\ufe0fx", [0, 1, 2, 3]),
        ("\x1b[", [0, 1, 2]),
        ("\u202ea\tb", [0, 1, 2, 4, 5]),
        ("\u00a0日", [0, 1, 3]),
    ],
    ids=ascii,
)
def test_a_character_is_measured_as_it_is_drawn(line: str, cells: list[int]) -> None:
    source, view = wrapped(line, 0)

    assert [view.location_to_offset((0, column)).x for column in range(len(line) + 1)] == cells
    assert source.get_size(4).width == cells[-1]
    text = Text(end="")
    text.plain = drawn(line)
    text.expand_tabs(4)
    assert text.cell_len == cells[-1], "and this is what the editor draws"
    for column, cell in enumerate(cells):
        assert view.offset_to_location(Offset(cell, 0)) == (0, cluster_at(line, column)), "a click finds it again"


@pytest.mark.parametrize("width", [0, 5])
def test_places_and_offsets_outside_the_text_are_clamped(width: int) -> None:
    _, view = wrapped("one two three\nfour", width)

    assert view.location_to_offset((99, 0)).y == view.height - 1
    assert view.offset_to_location(Offset(0, 99))[0] == 1
    assert view.offset_to_location(Offset(-3, -1)) == (0, 0)
