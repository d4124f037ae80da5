"""Test what is written to draw a picture, by each protocol."""

from __future__ import annotations

import re
from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image
from rich.segment import Segment
from textual.strip import Strip

from tui.widgets import pixels

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


@pytest.mark.parametrize(
    ("wanted", "environment", "way"),
    [
        ("auto", {"TERM": "xterm-kitty"}, "kitty"),
        ("auto", {"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, "sixel"),
        ("auto", {"TERM": "xterm-kitty", "TMUX": "/tmp/tmux,1,0"}, "blocks"),
        ("auto", {"TERM": "xterm-256color"}, "blocks"),
        ("auto", {}, "blocks"),
        ("sixel", {"TERM": "xterm-256color"}, "sixel"),
        ("names", {"TERM": "xterm-kitty"}, "names"),
    ],
)
def test_the_terminal_decides_unless_the_user_does(wanted: str, environment: dict[str, str], way: str) -> None:
    assert pixels.way(wanted, environment) == way


@pytest.mark.parametrize(
    ("size", "most", "cells"),
    [
        ((200, 200), (80, 40), (20, 10)),  # its own size
        ((1600, 400), (80, 40), (80, 10)),  # as wide as there is room
        ((400, 1600), (80, 20), (10, 20)),  # as high
        ((3, 3), (80, 20), (1, 1)),
        ((10_000, 1), (80, 20), (80, 1)),
    ],
)
def test_a_picture_keeps_its_shape(size: tuple[int, int], most: tuple[int, int], cells: tuple[int, int]) -> None:
    assert pixels.fit(size, most, (10, 20)) == cells


def quarters(side: int) -> Image.Image:
    """Return a square of four colours."""
    made = Image.new("RGB", (side, side), RED)
    half = side // 2
    made.paste(GREEN, (half, 0, side, half))
    made.paste(BLUE, (0, half, half, side))
    made.paste(WHITE, (half, half, side, side))
    return made


def test_a_block_has_two_pixels() -> None:
    [strip] = pixels.blocks(quarters(2), 2, 1)

    colours = []
    for text, style, _ in strip:
        assert (text, style is not None) == ("▀", True)
        assert style
        assert style.color
        assert style.bgcolor
        colours.append((tuple(style.color.triplet or ()), tuple(style.bgcolor.triplet or ())))
    assert colours == [(RED, BLUE), (GREEN, WHITE)]
    assert strip.cell_length == 2


def test_blocks_of_one_colour_are_one_piece() -> None:
    rows = pixels.blocks(Image.new("RGB", (400, 400), RED), 40, 20)

    assert [[segment.text for segment in row] for row in rows] == [["▀" * 40]] * 20


def test_kitty_gets_the_picture_in_pieces_that_it_takes() -> None:
    picture = Image.effect_noise((200, 100), 90).convert("RGB")

    pieces = re.findall("\x1b_G([^;]*);([^\x1b]*)\x1b\\\\", pixels.kitty_sent(picture, 77, 20, 5, (10, 20)))

    assert len(pieces) > 1
    assert all(len(data) <= 4096 for _, data in pieces)
    assert {"a=T", "U=1", "q=2", "f=100", "i=77", "c=20", "r=5", "m=1"} == set(pieces[0][0].split(","))
    assert [head[-3:] for head, _ in pieces] == ["m=1"] * (len(pieces) - 1) + ["m=0"]
    assert all("q=2" in head for head, _ in pieces), "an answer would arrive among the keys"
    sent = Image.open(BytesIO(b64decode("".join(data for _, data in pieces))))
    assert (sent.size, sent.tobytes()) == (picture.size, picture.tobytes())


def test_kitty_shows_it_where_its_placeholders_are() -> None:
    rows = pixels.kitty(0x010203, 3, 2)

    assert [row.cell_length for row in rows] == [3, 3]
    for row, sign in zip(rows, "\u0305\u030d", strict=True):
        text = "".join(segment.text for segment in row)
        assert text == f"\x1b[38;2;1;2;3m\U0010eeee{sign}\u0305\U0010eeee\U0010eeee\x1b[0m"


def test_sixels_are_the_pixels() -> None:
    picture = quarters(40)

    rows = pixels.sixels(picture, 4, 2, (10, 20))

    assert [row.cell_length for row in rows] == [4, 4]
    for at, row in enumerate(rows):
        text = "".join(segment.text for segment in row)
        assert text.startswith(f"\x1b[0m{' ' * 4}\x1b7\x1b[4D\x1bP"), "what was there is wiped first"
        assert text.endswith("\x1b\\\x1b8")
        part = picture.crop((0, at * 20, 40, at * 20 + 20))
        assert near(decoded(text), part)


def test_a_gradient_in_sixels_looks_like_it() -> None:
    picture = Image.linear_gradient("L").convert("RGB").resize((100, 60))

    text = "".join(segment.text for row in pixels.sixels(picture, 10, 3, (10, 20))[:1] for segment in row)

    assert near(decoded(text), picture.crop((0, 0, 100, 20)), 12)


def decoded(text: str) -> Image.Image:
    """Read sixels as a terminal does."""
    found = re.search('\x1bP0;1q"1;1;(\\d+);(\\d+)(.*?)\x1b\\\\', text, re.DOTALL)
    assert found
    made = Image.new("RGB", (int(found[1]), int(found[2])), (1, 2, 3))
    colours: dict[int, tuple[int, int, int]] = {}
    colour, x, top = 0, 0, 0
    for one in re.finditer(r"#(\d+);2;(\d+);(\d+);(\d+)|#(\d+)|!(\d+)(.)|([?-~])|([$-])", found[3]):
        if one[1]:
            red, green, blue = (round(int(part) * 2.55) for part in one.group(2, 3, 4))
            colours[int(one[1])] = (red, green, blue)
        elif one[5]:
            colour = int(one[5])
        elif one[9]:
            x, top = 0, top + 6 * (one[9] == "-")
        else:
            count, bits = int(one[6] or 1), ord(one[7] or one[8]) - 63
            for line in range(6):
                if bits >> line & 1:
                    made.paste(colours[colour], (x, top + line, x + count, top + line + 1))
            x += count
    return made


def near(one: Image.Image, other: Image.Image, most: int = 3) -> bool:
    """Whether no part of a pixel differs by more."""
    return one.size == other.size and all(
        abs(a - b) <= most for a, b in zip(one.tobytes(), other.tobytes(), strict=True)
    )


def test_a_row_that_is_cut_is_blank_and_never_half_an_escape_sequence() -> None:
    [row] = pixels.kitty(5, 10, 1)
    whole = pixels.Whole([*row, Segment(" " * 5)], 15)

    assert whole.divide([15]) == [whole]
    assert whole.crop(0, 15) is whole
    for strip, cells in (
        *zip(whole.divide([4, 12, 15]), (4, 8, 3), strict=True),
        (whole.crop(0, 7), 7),
        (whole.crop(3), 12),
    ):
        assert isinstance(strip, Strip)
        assert (strip.text, strip.cell_length) == (" " * cells, cells)
