"""Test where the pictures of a Markdown text are named and where they are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from PIL import Image
from rich.console import Console
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll

from tests.tui.conftest import text_of, until
from tui.widgets import pixels
from tui.widgets.picture_markdown import Picture, PictureMarkdown, parser

Colours = Literal["standard", "truecolor"]
HERE = {"map.png", "my map.png", "50%.png"}


def found(name: str) -> Path | None:
    return Path(name) if name in HERE else None


@pytest.mark.parametrize(
    ("markdown", "parts"),
    [
        ("![](map.png)", ["[map.png]"]),
        ("![A map](<my map.png>){width=50%}", ["[my map.png]"]),
        ("![](50%25.png)", ["[50%.png]"]),
        ("a ![the map](map.png){width=50%} b", ["a ▣ the map (map.png) b", "[map.png]"]),
        ("![](map.png)\n![](map.png)", ["[map.png]", "[map.png]"]),
        ("![](map.png) ![](other.png)", ["▣ map.png ▣ other.png", "[map.png]"]),
        ("[![](map.png)](https://example.org)", ["[map.png]"]),
        ("![a][m]\n\n[m]: map.png", ["[map.png]"]),
        ("- ![](map.png)\n- two", ["[map.png]", "two"]),
        ("> ![](map.png)", ["[map.png]"]),
        ("# ![](map.png)", ["▣ map.png"]),
        ("| ![](map.png) |\n| --- |\n| b |", ["▣ map.png", "b"]),
        ("![x_y.svg](x_y.svg)", ["▣ x_y.svg"]),
        ("`![](map.png)`", ["![](map.png)"]),
        ("![](https://example.org/%1b%5b31m.png)", ["▣ https://example.org/␛[31m.png"]),
        ("![](data:image/png;base64,AAAA)", ["▣ picture"]),
    ],
)
def test_a_picture_stands_below_its_words_or_in_their_place(markdown: str, parts: list[str]) -> None:
    shown = []
    for token in parser(found).parse(markdown):
        if token.type == "picture":
            shown.append(f"[{token.meta['path']}]")
        elif token.type == "inline":
            shown.append("".join(child.content for child in token.children or ()))
    assert shown == parts


class Shown(App[None]):
    """A text with pictures."""

    def __init__(self, folder: Path, text: str, way: pixels.Way, colours: Colours = "truecolor") -> None:
        super().__init__()
        self.console = Console(color_system=colours)
        self._text = text
        self.markdown = PictureMarkdown(lambda name: folder / name, way)

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield self.markdown

    async def on_mount(self) -> None:
        await self.markdown.update(self._text)


def picture_of(app: App[None]) -> list[Picture]:
    return list(app.query(Picture))


async def test_pictures_are_drawn_as_large_as_there_is_room_and_what_is_none_is_named(tmp_path: Path) -> None:
    Image.new("RGB", (300, 100), (255, 0, 0)).save(tmp_path / "red.png")
    (tmp_path / "broken.png").write_bytes(b"no picture")
    app = Shown(tmp_path, "before\n\n![](red.png)\n\nbetween\n\n![A plan](broken.png)\n\nafter", "kitty")
    async with app.run_test(size=(60, 40)) as pilot:
        await until(pilot, lambda: bool(picture_of(app)) and picture_of(app)[0].picture is not None)
        reason = "▣ A plan (broken.png): it is broken, or no picture, so"
        await until(pilot, lambda: reason in text_of(app))
        await pilot.pause()

        def rows() -> list[str]:
            lines = text_of(app).split("\n")
            return [line.strip() for line in lines if "▀" in line]

        red = picture_of(app)[0]
        assert red.size == (56, 9), "with room at both sides"
        assert rows() == ["▀" * 56] * 9, "nothing but blocks goes through without a terminal"
        await pilot.resize_terminal(30, 40)
        await until(pilot, lambda: rows() == ["▀" * 26] * 4)
        await app.markdown.update("no picture")
        await pilot.pause()
        assert picture_of(app) == []


async def test_with_sixteen_colours_the_name_stays(tmp_path: Path) -> None:
    Image.new("RGB", (30, 10), (255, 0, 0)).save(tmp_path / "red.png")
    app = Shown(tmp_path, "![](red.png)\n\nEnd.", "blocks", "standard")
    async with app.run_test() as pilot:
        await until(pilot, lambda: "End." in text_of(app))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "▣ red.png" in text_of(app)
        assert "▀" not in text_of(app)


async def test_the_user_may_want_names_only(tmp_path: Path) -> None:
    Image.new("RGB", (30, 10), (255, 0, 0)).save(tmp_path / "red.png")
    app = Shown(tmp_path, "![](red.png)", "names")
    async with app.run_test() as pilot:
        await until(pilot, lambda: "▣ red.png" in text_of(app))
        assert picture_of(app) == []
