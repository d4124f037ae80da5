"""Find and read the pictures that a text names: files of its own package only, bounded in bytes and pixels."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from problems.statements.errors import NotReadable

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 8 << 20
MOST_PIXELS = 16_000_000
MOST_SIDE = 1600
"""A picture that is longer or wider is made smaller."""
_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP", ".bmp": "BMP"}
"""The formats that are read, by the ends of files; each is decoded without starting a program."""
_TOO_MANY = f"has more than {MOST_PIXELS // 1_000_000} million pixels"
_FOR_PRINT = (".pdf", ".eps", ".svg")
"""Packages often have a second form of these pictures beside them."""


def find(name: str, places: Iterable[Path], folder: Path) -> Path | None:
    """Return the picture that a text means by a name; None if the package has none that can be read.

    Args:
        name: as it stands in the text; LaTeX leaves out the end, and may name a folder for all pictures elsewhere.
        places: where to look.
        folder: the package, outside of which nothing is found, not even through a link.
    """
    given = PurePosixPath(name.strip())
    if not given.name:
        return None
    ends = ["", *_FORMATS] if given.suffix.lower() not in _FORMATS else [""]
    names = [f"{one}{end}" for one in (given, given.name) for end in ends]
    if given.suffix.lower() in _FOR_PRINT:
        names += [str(given.with_suffix(end)) for end in _FORMATS]
    for place in places:
        for one in names:
            try:
                real = (place / one).resolve(strict=True)
                inside = real.is_file() and real.is_relative_to(folder.resolve())
            except (OSError, ValueError, RuntimeError):  # RuntimeError: links in a circle, before Python 3.13
                continue
            if inside and real.suffix.lower() in _FORMATS:
                return real
    return None


def load(path: Path) -> Image:
    """Return a picture in red, green and blue, on white paper where it is transparent, of at most `MOST_SIDE`.

    Raises:
        NotReadable: it is too large or broken; the message goes on from its name.
    """
    from PIL import Image  # it takes a while to import

    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotReadable(f"cannot be read: {error.strerror}") from None
    if len(raw) > MOST_BYTES:
        raise NotReadable(f"is larger than {MOST_BYTES >> 20} MiB")
    try:
        return _decoded(raw)
    except NotReadable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):  # what Pillow itself refuses
        raise NotReadable(_TOO_MANY) from None
    except Exception as error:  # its readers fail in many ways at broken files
        raise NotReadable("is broken, or no picture") from error


def _decoded(raw: bytes) -> Image:
    from PIL import Image, ImageOps

    with Image.open(BytesIO(raw), formats=sorted(set(_FORMATS.values()))) as opened:
        if opened.width * opened.height > MOST_PIXELS:  # nothing but its head has been read
            raise NotReadable(_TOO_MANY)
        opened.draft("RGB", (MOST_SIDE, MOST_SIDE))
        upright = ImageOps.exif_transpose(opened)
        transparent = upright.has_transparency_data
        made = upright.convert("RGBA" if transparent else "RGB")
    made.thumbnail((MOST_SIDE, MOST_SIDE))
    if not transparent:
        return made
    paper = Image.new("RGBA", made.size, "white")
    paper.alpha_composite(made)
    return paper.convert("RGB")
