"""The dialogs: a question with answers, and one line of input."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Button, Static

from tui.screens.shared.dialogs import Ask, Confirm, Dialog, paths_from
from tui.text.visible import masked


class Host(App[None]):
    """An app that shows one dialog and records its answer."""

    def __init__(self, dialog: Dialog[str]) -> None:
        super().__init__()
        self.dialog = dialog
        self.answers: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.dialog, self.answers.append)


def save() -> Host:
    return Host(Confirm("main.py has unsaved changes.", "Save", "Discard"))


def refuse_spaces(text: str) -> str | None:
    return f'"{text}" holds a space; write it without' if " " in text else None


async def answer(host: Host, *keys: str) -> list[str | None]:
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        return host.answers


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["s"], "Save"),
        (["D"], "Discard"),
        (["c"], None),
        (["escape"], None),
        (["enter"], "Save"),
        (["right", "enter"], "Discard"),
        (["left", "enter"], None),
        (["right", "left", "enter"], "Save"),
        (["down", "enter"], "Discard"),
    ],
)
async def test_answers_are_chosen_by_letter_or_with_arrows_and_enter(keys: list[str], expected: str | None) -> None:
    assert await answer(save(), *keys) == [expected]


async def test_other_keys_answer_nothing() -> None:
    assert await answer(save(), "x", "1", "f5") == []


async def test_clicks_answer_and_a_click_outside_cancels() -> None:
    host = save()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.click(host.screen.query(Button)[1])
    assert host.answers == ["Discard"]
    host = save()
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(1, 1))
    assert host.answers == [None]


async def test_a_second_click_outside_closes_nothing_that_was_below() -> None:
    host = save()
    async with host.run_test(size=(80, 24)) as pilot:
        below = host.screen_stack[0]
        click = events.Click(host.dialog, 1, 1, 0, 0, 1, False, False, False)
        host.dialog.post_message(click)
        host.dialog.post_message(click)
        await pilot.pause()
        assert host.screen_stack == [below]
    assert host.answers == [None]


async def test_a_dialog_below_another_one_is_not_closed_by_a_click() -> None:
    host = save()
    async with host.run_test(size=(80, 24)) as pilot:
        above = Confirm("Really?", "Yes")
        await host.push_screen(above)
        host.dialog.post_message(events.Click(host.dialog, 1, 1, 0, 0, 1, False, False, False))
        await pilot.pause()
        assert host.screen_stack[1:] == [host.dialog, above]
        assert host.answers == []


async def test_each_answer_has_a_letter_of_its_own() -> None:
    for key, expected in {"o": "Overwrite", "r": "Reload", "m": "Compare", "c": None}.items():
        assert await answer(Host(Confirm("?", "Overwrite", "Reload", "Compare")), key) == [expected]


async def test_hostile_file_names_are_shown_as_plain_text() -> None:
    host = Host(Confirm("[b]a\x1b[31m\n.py[/b] is not saved.", "Save"))
    async with host.run_test(size=(80, 24)):
        question = host.screen.query_one(".question", Static)
        assert "".join(str(question.render()).split("\n")) == "[b]a␛[31m␊.py[/b] is not saved."


def test_shown_text_contains_no_terminal_controls() -> None:
    everything = "".join(map(chr, [*range(0x100), 0x202E, 0x2066, 0x200B, 0xDC80]))
    assert len(masked(everything)) == len(everything)
    assert masked(everything).isprintable()
    assert masked("naïve 日本 a.py") == "naïve 日本 a.py"


async def test_the_typed_text_is_returned() -> None:
    assert await answer(Host(Ask("Go to line", "1")), "2", "enter") == ["12"]
    assert await answer(Host(Ask("Go to line", "1")), "2", "escape") == [None]


async def test_a_wrong_value_is_reported_while_typing_and_refused() -> None:
    host = Host(Ask("Save as", "a", check=refuse_spaces))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        assert not ask.wrong.display
        await pilot.press("space", "b")
        assert ask.wrong.display
        assert "holds a space" in str(ask.wrong.render())
        await pilot.press("enter")
        assert host.answers == []
        await pilot.press("backspace", "backspace")
        assert not ask.wrong.display
        await pilot.press("enter")
        assert host.answers == ["a"]


async def test_a_wrong_initial_value_is_reported_on_enter() -> None:
    host = Host(Ask("Save as", "a b", check=refuse_spaces))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        assert not ask.wrong.display
        await pilot.press("enter")
        assert ask.wrong.display
        assert host.answers == []


async def test_control_characters_in_a_prefilled_value_are_shown_and_kept() -> None:
    host = Host(Ask("Save as", "a\x1b]0;x\x07.py"))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        shown = ask.line.render_line(0).text
        assert "a␛]0;x␇.py" in shown
        await pilot.press("enter")
        assert host.answers == ["a\x1b]0;x\x07.py"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that is both the working directory and home."""
    for name in ("main.py", "main_test.py", "notes.txt", ".hidden", "bad\x1b.py"):
        (tmp_path / name).write_text("")
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "only.c").write_text("")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ["main.py", "main_test.py", "notes.txt", "src/"]),
        ("main", ["main.py", "main_test.py"]),
        ("main.py", []),
        ("main.", ["main.py"]),
        (".h", [".hidden"]),
        ("bad", []),
        ("s", ["src/"]),
        ("src/", ["src/only.c"]),
        ("~/n", ["~/notes.txt"]),
        ("~", []),
        ("nothing/", []),
        ("main.py/", []),
        ("~nobody-at-all/x", []),
        ("a\0/b", []),
    ],
)
def test_path_completions(folder: Path, typed: str, expected: list[str]) -> None:
    assert paths_from(typed) == expected


async def until_value(pilot: Pilot[None], ask: Ask, value: str) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    assert ask.line.value == value


async def test_tab_completes_step_by_step(folder: Path) -> None:
    host = Host(Ask("Open", paths=True))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        await pilot.press("m", "tab")
        await until_value(pilot, ask, "main")  # their common prefix
        assert ask.others.names == ["main.py", "main_test.py"]
        for key, value in (("tab", "main.py"), ("tab", "main_test.py"), ("tab", "main.py"), ("up", "main_test.py")):
            await pilot.press(key)
            await until_value(pilot, ask, value)  # one after another, around
        assert ask.others.highlighted == 1
        await pilot.press("ctrl+u", "s", "tab")
        await until_value(pilot, ask, "src/")
        await pilot.press("tab")
        await until_value(pilot, ask, "src/only.c")
        await pilot.press("tab")
        await until_value(pilot, ask, "src/only.c")
        await pilot.press("enter")
    assert host.answers == ["src/only.c"]


async def test_path_completions_are_suggested_while_typing(folder: Path) -> None:
    host = Host(Ask("Open", paths=True))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        await pilot.press("n")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "notes.txt" in ask.line.render_line(0).text
        await pilot.press("right")
        assert ask.line.value == "notes.txt"


async def test_an_empty_path_lists_the_folder_and_more_than_fits_scrolls(folder: Path) -> None:
    for number in range(30):
        (folder / f"file{number:02}.py").touch()
    host = Host(Ask("Open", paths=True))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert len(ask.others.names) == 34
        assert ask.others.size.height < 34
        await pilot.press("shift+tab")
        await until_value(pilot, ask, "src/")
        assert ask.others.scroll_offset.y > 0, "the chosen one is in view"


@pytest.mark.parametrize("typed", ["/etc/ho", "~/n"])
async def test_an_absolute_path_replaces_the_suggested_folder(folder: Path, typed: str) -> None:
    host = Host(Ask("Open", f"{folder}/", paths=True))
    async with host.run_test(size=(80, 24)) as pilot:
        ask = host.screen
        assert isinstance(ask, Ask)
        await pilot.press(*typed)
        assert ask.line.value == typed


async def test_tab_does_nothing_without_paths(folder: Path) -> None:
    assert await answer(Host(Ask("Go to line")), "m", "tab", "enter") == ["m"]
