"""Markdown with pictures: each below the words that it stands in, or in their place if there are none."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from random import randint
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from textual import work
from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widgets.markdown import MarkdownBlock

from problems.statements import images
from problems.statements.errors import NotReadable
from tui.text.statement import picture_name
from tui.text.visible import shown
from tui.widgets import pixels
from tui.widgets.code_markdown import CodeMarkdown

if TYPE_CHECKING:
    from PIL.Image import Image

Find = Callable[[str], Path | None]
"""Returns the picture of this name; None if there is none that can be shown."""
LEAST_ROWS = 6
"""A picture may be so high, or two fifths of the screen, so that there is text beside it."""
FEW_COLOURS = ("standard", "windows")
"""What rich calls terminals of sixteen colours: blocks of them show nothing, so the name stays."""
_DRAWN = "picture"
_WIDTH = re.compile(r"^\{[^}\n]{0,200}\}")
"""The width in braces that problemtools reads."""
_BLANK = ("softbreak", "hardbreak")


class Picture(MarkdownBlock):
    """A picture; its name until it is read, and where it cannot be, with the reason."""

    DEFAULT_CSS = """
    Picture { margin: 0 0 1 0; }
    """
    _numbers: ClassVar[Iterator[int]] = count(randint(1 << 16, 1 << 23))  # noqa: S311  # not a secret
    """Numbers of pictures in kitty, which other programs use there too."""

    def __init__(self, markdown: PictureMarkdown, token: Token) -> None:
        super().__init__(markdown, token)
        self._path = Path(str(token.meta["path"]))
        self._named = str(token.meta["named"])
        self._way = markdown.way
        self._cell = pixels.CELL
        self.picture: Image | None = None
        """The picture, once it is read."""
        self._rows: list[Strip] = []
        self._drawn = (0, 0)
        """The columns and rows that it was last drawn in."""
        self._number = 0
        """Its number in kitty; 0 if it was not sent there."""

    def on_mount(self) -> None:
        """Show the name while the picture is read."""
        self.set_content(Content(self._named))
        cell = None if self.app.is_headless or self.app.is_web else pixels.cell_pixels()
        if self._way != "blocks" and cell is None:
            self._way = "blocks"  # nothing but cells goes through, or nobody knows how large they are
        self._cell = cell or pixels.CELL
        if self._way != "blocks" or self.app.console.color_system not in FEW_COLOURS:
            self._read()

    def on_unmount(self) -> None:
        """Free kitty's memory."""
        if self._number:
            self._send(pixels.kitty_forgotten(self._number))

    @work(group="picture")
    async def _read(self) -> None:
        try:
            self.picture = await asyncio.to_thread(images.load, self._path)
        except NotReadable as error:
            self.set_content(Content(f"{self._named}: it {error}, so it is not shown"))
        self.refresh(layout=True)

    def _fit(self, width: int) -> tuple[int, int]:
        picture = self.picture
        if picture is None or not width:
            return 0, 0
        most = width, min(pixels.MOST_ROWS, max(LEAST_ROWS, self.screen.size.height * 2 // 5))
        # In blocks a cell has two pixels, so a picture needs as much room as there is.
        return pixels.fit(picture.size, most, (1, 2) if self._way == "blocks" else self._cell)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows of the picture, or of its name."""
        return self._fit(width)[1] or super().get_content_height(container, viewport, width)

    def _draw(self) -> None:
        """Draw the picture anew if it has another size now; what takes long is done beside the app."""
        picture, (columns, rows) = self.picture, self._fit(self.content_size.width)
        if picture is None or self._drawn == (columns, rows):
            return
        self._drawn, self._rows = (columns, rows), []
        if not columns:
            return
        if self._way == "blocks":
            self._rows = pixels.blocks(picture, columns, rows)
        else:
            self._encode(picture, columns, rows)

    @work(exclusive=True, group="encode")
    async def _encode(self, picture: Image, columns: int, rows: int) -> None:
        if self._way == "kitty":
            number = self._number or next(self._numbers)
            sent = await asyncio.to_thread(pixels.kitty_sent, picture, number, columns, rows, self._cell)
            self._number = number
            self._send(sent)
            self._rows = pixels.kitty(number, columns, rows)
        else:
            self._rows = await asyncio.to_thread(pixels.sixels, picture, columns, rows, self._cell)
        self.refresh()

    def _send(self, text: str) -> None:
        if driver := self.app._driver:  # Textual has no public way to write to the terminal
            driver.write(text)

    def render_line(self, y: int) -> Strip:
        """Return a row of blocks, or of the name."""
        if self.picture is None:
            return super().render_line(y)
        self._draw()
        row = self._rows[y] if y < len(self._rows) else Strip([])
        return row.extend_cell_length(self.content_size.width, self.rich_style)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return rows; what no style may touch goes past Textual's."""
        if self.picture is None or self._way == "blocks":
            return super().render_lines(crop)
        self._draw()
        whole = crop.x == 0 and crop.width == self.size.width and self.screen.is_active
        blank = Strip.blank(crop.width, self.rich_style)
        return [
            _filled(self._rows[y], crop.width, blank) if whole and y < len(self._rows) else blank
            for y in crop.line_range
        ]


def _filled(row: Strip, width: int, blank: Strip) -> Strip:
    return pixels.Whole([*row, *blank.crop(0, width - row.cell_length)], width)


class PictureMarkdown(CodeMarkdown):
    """Markdown whose pictures are shown.

    Args:
        find: finds the picture of a name.
        way: how pictures are shown; with `names` they are named as where there is none.
    """

    def __init__(self, find: Find, way: pixels.Way) -> None:
        super().__init__(open_links=False, parser_factory=partial(parser, find if way != "names" else _none))
        self.way = way

    def unhandled_token(self, token: Token) -> MarkdownBlock | None:
        """Make the block of a picture."""
        return Picture(self, token) if token.type == _DRAWN else super().unhandled_token(token)


def _none(_: str) -> None:
    return None


def parser(find: Find) -> MarkdownIt:
    """Return a parser of Markdown that names pictures, and has a token for each that is found."""
    made = MarkdownIt("gfm-like")
    made.core.ruler.push("pictures", partial(_take_out, find))
    return made


def _take_out(find: Find, state: StateCore) -> None:
    """Put the names of pictures where they stand, and those that are found below their paragraph."""
    made: list[Token] = []
    below: list[Token] = []
    for token in state.tokens:
        made.append(token)
        in_paragraph = len(made) > 1 and made[-2].type == "paragraph_open"
        if token.type == "inline" and any(child.type == "image" for child in token.children or ()):
            below = _named(token, find) if in_paragraph else _named(token, _none)
        elif token.type == "paragraph_close" and below:
            if not any(child.content.strip() for child in made[-2].children or ()):
                del made[-3:]
            made += below
            below = []
    state.tokens = made


def _named(inline: Token, find: Find) -> list[Token]:
    """Name the pictures of a text; return tokens of those that are found, which are not named if they stand alone."""
    found, children = [], []  # type: list[Token], list[Token]
    after_picture = False
    for child in inline.children or ():
        if after_picture and child.type == "text":
            child.content = _WIDTH.sub("", child.content)
        after_picture = child.type == "image"
        if not after_picture:
            children.append(child)
            continue
        address = str(child.attrs.get("src", ""))
        file = "picture" if address.startswith("data:") else unquote(address)
        words = "".join(one.content for one in child.children or ())
        named = picture_name(shown(words), shown(file))
        if path := find(file):
            found.append(Token(_DRAWN, "", 0, meta={"path": str(path), "named": named}, level=inline.level))
        children.append(Token("text", "", 0, content=named))
    if found and all(child.type in _BLANK or _is_name(child, found) for child in children):
        children = []
    inline.children = children
    return found


def _is_name(child: Token, found: list[Token]) -> bool:
    return not child.content.strip() or any(child.content == one.meta["named"] for one in found)
