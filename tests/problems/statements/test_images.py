"""Test which pictures a text can show: of its own package only, and no larger than a statement needs."""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from problems import package
from problems.statements import images
from problems.statements.errors import NotReadable
from tests.problems.conftest import Write, write  # noqa: F401  # a fixture

RED, BLACK, WHITE = (255, 0, 0), (0, 0, 0), (255, 255, 255)


def png(picture: Image.Image) -> bytes:
    """Return a picture as a file."""
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def head_of(width: int, height: int) -> bytes:
    """Return a PNG that says that it is so large, and has nothing but its head."""
    chunks = (b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0), b"IDAT" + zlib.compress(b""))
    parts = (struct.pack(">I", len(one) - 4) + one + struct.pack(">I", zlib.crc32(one)) for one in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


SMALL = png(Image.new("RGB", (4, 2), RED))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("map.png", "statement/map.png"),
        ("map", "statement/map.png"),  # as LaTeX allows
        ("figures/map", "statement/map.png"),  # `\graphicspath` leads there
        ("./map.png", "statement/map.png"),
        ("https://example.org/map.png", "statement/map.png"),  # the package's own copy; nothing is fetched
        ("map.pdf", "statement/map.png"),  # the same, for print
        ("deep/tree.JPG", "statement/deep/tree.JPG"),
        ("solved.png", "solution/solved.png"),  # the editorial's
        ("logo.gif", "logo.gif"),
        ("plan.svg", None),
        ("plan", None),
        ("none.png", None),
        ("", None),
        ("..", None),
        ("../../outside.png", None),
        ("linked.png", None),
        ("circle.png", None),
        ("deep", None),
        ("x" * 5000, None),
        ("a\0b.png", None),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_a_picture_is_found_in_its_package_only(
    write: Write,  # noqa: F811  # the fixture
    tmp_path: Path,
    name: str,
    found: str | None,
) -> None:
    names = ("statement/map.png", "statement/map.pdf", "statement/deep/tree.JPG", "solution/solved.png", "logo.gif")
    folder = write({**dict.fromkeys(names, SMALL), "statement/plan.svg": "<svg/>", "solution/solution.en.md": "Add.\n"})
    problem = package.read(folder)
    (tmp_path / "outside.png").write_bytes(SMALL)  # and links, which a package may not have, come later
    (folder / "statement/linked.png").symlink_to(tmp_path / "outside.png")
    (folder / "statement/circle.png").symlink_to("circle.png")

    assert problem.picture(name) == (folder / found if found else None)
    assert problem.picture(str(tmp_path / "outside.png")) is None


def test_what_is_transparent_is_white_paper(tmp_path: Path) -> None:
    drawn = Image.new("RGBA", (3, 1), (0, 0, 0, 0))
    drawn.putpixel((1, 0), (0, 0, 0, 255))
    (tmp_path / "lines.png").write_bytes(png(drawn))

    picture = images.load(tmp_path / "lines.png")

    assert [picture.getpixel((x, 0)) for x in range(3)] == [WHITE, BLACK, WHITE]


def test_a_large_picture_is_made_smaller_and_keeps_its_shape(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(png(Image.new("RGB", (3200, 800), RED)))

    assert images.load(tmp_path / "large.png").size == (1600, 400)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (head_of(5000, 4000), "has more than 16 million pixels"),
        (head_of(10_000, 10_000), "has more than 16 million pixels"),  # of which Pillow warns
        (head_of(100_000, 100_000), "has more than 16 million pixels"),  # which it refuses
        (b"\0" * ((8 << 20) + 1), "is larger than 8 MiB"),
        (SMALL[:40], "is broken, or no picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "is broken, or no picture"),  # a program
        (b"", "is broken, or no picture"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_what_is_too_large_or_broken_is_refused_in_words(tmp_path: Path, raw: bytes, reason: str) -> None:
    (tmp_path / "picture.png").write_bytes(raw)

    with pytest.raises(NotReadable, match=reason):
        images.load(tmp_path / "picture.png")


def test_every_byte_of_a_picture_may_be_wrong(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    for at in range(8, len(SMALL)):
        path.write_bytes(SMALL[:at] + bytes([SMALL[at] ^ 0xFF]) + SMALL[at + 1 :])
        with suppress(NotReadable):
            assert images.load(path).mode == "RGB"


def test_a_picture_that_went_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match=os.strerror(2)):
        images.load(tmp_path / "gone.png")
