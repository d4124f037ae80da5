"""The language picker."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App

from languages import Language, load
from runner.images import Image, Progress
from tests.support.scripted import ENGINE, scripted
from tui.screens.shared.picker import LanguagePicker, matching
from tui.services.context import Services

LANGUAGES = load().languages
OWN = replace(LANGUAGES["go"], id="mine", folders=(Path("/home/someone/languages/mine"),))


class Host(App[None]):
    """An app that shows the picker and records its answer."""

    def __init__(self, current: str = "python", languages: list[Language] | None = None) -> None:
        super().__init__()
        catalogue = load()
        if languages:
            catalogue = replace(catalogue, languages={language.id: language for language in languages})
        self.services = Services.on(self, catalogue, scripted()[0])
        self.picker = LanguagePicker(self.services, current)
        self.answers: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.picker, self.answers.append)

    def know(self, images: dict[str, Image], *, making: Progress | None = None) -> None:
        """Let an engine answer with these images, and optionally one in progress."""
        engine = self.services.engine
        engine.seen, engine.info = True, ENGINE
        engine._images_seen(images)
        engine.show_progress(making)

    def without_engine(self) -> None:
        self.services.engine._engine_seen(None, "the engine is not there")


def image(
    language: str = "python", *, size_bytes: int = 113_000_000, made_from: str = "debian", current: bool = True
) -> Image:
    return Image(language, "", "sha256:0", size_bytes, made_from, current)


def rows(picker: LanguagePicker) -> list[str]:
    """Return the list's rows."""
    return [str(option.prompt).rstrip() for option in picker.list.options]


def row(picker: LanguagePicker, identifier: str) -> str:
    return str(picker.list.get_option(identifier).prompt)


def note(picker: LanguagePicker) -> str:
    return str(picker.note.render())


@pytest.mark.parametrize(
    ("typed", "first", "others"),
    [
        ("", "javascript", 8),
        ("c", "c", 3),
        ("go", "go", 0),
        ("GOLANG", "go", 0),
        (".py", "python", 0),
        ("py", "python", 0),
        ("java", "java", 1),
        ("script", "javascript", 0),
        ("sharp", "csharp", 0),
        ("c#", "csharp", 0),
        ("cc", "cpp", 0),
        ("py thon", "python", 0),
        ("thon py", "python", 0),
    ],
)
def test_the_filter_matches_name_id_alias_and_ending_in_any_word_order(typed: str, first: str, others: int) -> None:
    found = [language.id for language in matching(list(LANGUAGES.values()), typed)]
    assert found[0] == first
    assert len(found) >= 1 + others if typed == "c" else len(found) == 1 + others


async def test_the_current_language_is_marked_and_selected_at_start() -> None:
    host = Host("rust")
    async with host.run_test(size=(80, 24)) as pilot:
        assert row(host.picker, "rust").startswith("●")
        assert not row(host.picker, "c").startswith("●")
        assert "in use now" in note(host.picker)
        await pilot.press("enter")
    assert host.answers == ["rust"]


async def test_the_arrows_move_and_the_filter_keeps_the_focus() -> None:
    host = Host("javascript")
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "up", "enter")
        assert host.answers == ["python"]
    host = Host("javascript")
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "tab", "r", "u", "s", "enter")
    assert host.answers == ["rust"]


async def test_escape_picks_nothing() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "escape")
    assert host.answers == [None]


async def test_a_click_picks() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.click(host.picker.list, offset=(5, 4))
    assert host.answers == [list(LANGUAGES)[4]]


async def test_without_a_match_enter_picks_nothing_and_a_message_says_so() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("[", "x")
        assert rows(host.picker) == []
        assert 'No language matches "[x"' in note(host.picker)
        await pilot.press("enter", "down", "enter")
        assert host.answers == []
        await pilot.press("backspace", "backspace")
        assert len(rows(host.picker)) == len(LANGUAGES)


async def test_image_states_are_pending_before_the_first_update() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)):
        assert all(line.count("…") == 2 for line in rows(host.picker))


@pytest.mark.parametrize(
    ("images", "making", "words"),
    [
        ([image()], None, ["✓ ready", "108 MiB", "3.13.5", "debian"]),
        ([], None, ["○ not here yet"]),
        ([replace(image(current=False), is_base=True)], None, ["○ not here yet"]),
        ([], Progress("python", "pull", ""), ["◐ getting it"]),
        ([], Progress("python", "pull", "", 349, 1000), ["◐ getting it 34 %"]),
        ([], Progress("python", "pull", "", 7, 7), ["◐ getting it 100 %"]),
        (
            [image(size_bytes=1, made_from="python:3.13-slim", current=False)],
            None,
            ["↻ outdated", "1 B", "python:3.13-slim"],
        ),
    ],
)
async def test_image_states_are_shown_with_a_sign_and_words(
    images: list[Image], making: Progress | None, words: list[str]
) -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        assert "…" in row(host.picker, "python")
        host.know({each.language: each for each in images}, making=making)
        await pilot.pause()
        assert all(word in row(host.picker, "python") for word in words), row(host.picker, "python")
        assert "○ not here yet" in row(host.picker, "rust")


async def test_updates_keep_filter_and_highlight() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("c", "down")
        before = host.picker.list.highlighted, len(rows(host.picker))
        for step in range(10):
            host.know({}, making=Progress("c", "pull", "", step, 10))
            await pilot.pause()
        assert (host.picker.list.highlighted, len(rows(host.picker))) == before
        assert "90 %" in row(host.picker, "c")


async def test_known_images_are_shown_immediately() -> None:
    host = Host()
    host.services.engine.info, host.services.engine.images = ENGINE, {"python": image(), "cobol": image("cobol")}
    async with host.run_test(size=(80, 24)):
        assert "✓ ready" in row(host.picker, "python")


async def test_without_an_engine_the_list_works_and_says_why_states_are_unknown() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.without_engine()
        await pilot.pause()
        assert "No engine answers" in note(host.picker)
        assert all(line.count("?") == 2 for line in rows(host.picker))
        host.know({"python": image()})
        await pilot.pause()
        assert "engine" not in note(host.picker)
        await pilot.press("p", "h", "enter")
    assert host.answers == ["php"]


async def test_user_languages_are_marked() -> None:
    host = Host(languages=[*LANGUAGES.values(), OWN])
    async with host.run_test(size=(140, 45)) as pilot:
        assert "(yours)" in row(host.picker, "mine")
        assert "(yours)" not in row(host.picker, "go")
        await pilot.press("g", "o", "down")
        assert "/home/someone/languages/mine" in note(host.picker)


async def test_everything_fits_in_the_smallest_terminal() -> None:
    host = Host()
    async with host.run_test(size=(80, 24)) as pilot:
        host.without_engine()
        await pilot.pause()
        assert host.picker.list.size.height == len(LANGUAGES) == 9
        assert host.picker.list.max_scroll_y == 0
        box = host.picker.query_one(".box")
        assert box.region.height <= 24
        assert box.region.contains_region(host.picker.note.region)
        assert all(len(line) <= 74 for line in rows(host.picker))


async def test_a_wide_terminal_shows_the_endings_too() -> None:
    host = Host()
    async with host.run_test(size=(140, 45)) as pilot:
        assert ".cpp .cc .cxx" in row(host.picker, "cpp")
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert ".cpp" not in row(host.picker, "cpp")


async def test_fifty_languages_can_be_scrolled() -> None:
    many = [replace(LANGUAGES["go"], id=f"go{number}") for number in range(50)]
    host = Host("go49", many)
    async with host.run_test(size=(80, 24)) as pilot:
        box = host.picker.query_one(".box")
        assert box.region.height <= 24
        assert box.content_region.contains_region(host.picker.note.region)
        await pilot.press("pageup", "down", "enter")
    assert host.answers[0] is not None
    assert host.answers != ["go49"]
