"""Files as they come: byte order marks, line ends, endings, things that are no files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from runner import Finished, Started
from tests.support.scripted import printed, result, scripted
from tests.tui.conftest import ready, run, told, until
from tui.app import CodeRunner
from tui.screens.shared.dialogs import Ask, Confirm

SIZE = (140, 45)


def app_on(path: Path | None = None) -> CodeRunner:
    return CodeRunner(path, machine=scripted()[0])


async def typed(pilot: Pilot[None], key: str, name: Path) -> Ask:
    """Answer the dialog that a key opens."""
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Ask))
    ask = pilot.app.screen
    assert isinstance(ask, Ask)
    ask.line.value = str(name)
    await pilot.press("enter")
    return ask


async def test_a_byte_order_mark_is_not_shown_not_run_and_saved_again_after_a_restart_too(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"\xef\xbb\xbfx = 1\r\n")
    machine, script = scripted()
    app = CodeRunner(path, machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "x = 1\r\n")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: len(script.started) == 1)
        assert script.started[0][1] == "x = 1\r\n"
        await pilot.press("z", "ctrl+s")
        await until(pilot, lambda: path.read_bytes() == b"\xef\xbb\xbfzx = 1\r\n")
        await pilot.press("ctrl+q")
    again = app_on()
    async with again.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("y", "ctrl+s")
        await until(pilot, lambda: path.read_bytes() in (b"\xef\xbb\xbfzyx = 1\r\n", b"\xef\xbb\xbfyzx = 1\r\n"))
        assert not isinstance(again.screen, Confirm)


async def test_line_ends_that_are_mixed_become_what_most_are_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"a\r\nb\r\nc\nd\r\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "a.py ends its lines in more than one way; saved, all end with CRLF." in told(app))
        assert not app.workbench.editor_pane.sheet.modified
        await pilot.press("ctrl+s")
        await until(pilot, lambda: path.read_bytes() == b"a\r\nb\r\nc\r\nd\r\n")


async def test_an_ending_that_no_language_has_is_told_with_how_to_change_it(tmp_path: Path) -> None:
    (tmp_path / "notes.xyz").write_text("x\n")
    app = app_on(tmp_path / "notes.xyz")
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "x\n")
        assert "No language has files like notes.xyz: it is opened as Python." in told(app)
        assert "Ctrl+L" in told(app)


async def test_undo_stops_at_the_file_as_it_was_opened(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("here\n")
    app = app_on(tmp_path / "a.py")
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "here\n")
        await pilot.press("x", "ctrl+z", "ctrl+z", "ctrl+z")
        assert app.workbench.editor_pane.sheet.editor.text == "here\n"


@contextmanager
def unreadable(kind: str, path: Path) -> Iterator[Path]:
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
    yield path


@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
async def test_what_is_no_file_is_refused_in_a_sentence(tmp_path: Path, kind: str) -> None:
    with unreadable(kind, tmp_path / "it.py") as path:
        app = app_on(path)
        async with app.run_test(size=SIZE) as pilot:
            await ready(pilot)
            before = app.workbench.editor_pane.sheet.editor.text
            await until(pilot, lambda: "is no file with text in it" in told(app))
            assert app.workbench.editor_pane.sheet.editor.text == before


@pytest.mark.parametrize("changed", [False, True])
async def test_after_a_restart_only_a_file_that_really_changed_counts_as_changed(tmp_path: Path, changed: bool) -> None:
    path = tmp_path / "a.py"
    path.write_text("here\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "here\n")
        await pilot.press("x", "ctrl+q")
    path.write_text("else\n" if changed else "here\n")  # another time in any case
    again = app_on()
    async with again.run_test(size=SIZE) as pilot:
        await ready(pilot)
        assert again.workbench.editor_pane.sheet.editor.text == "xhere\n"
        await pilot.press("ctrl+s")
        if changed:
            await until(pilot, lambda: isinstance(again.screen, Confirm))
        else:
            await until(pilot, lambda: path.read_text() == "xhere\n")


@pytest.mark.parametrize("editor", ["vim '", "/nonexistent/editor", "false"])
async def test_an_editor_that_does_not_work_leaves_the_text_as_it_was(
    editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", editor)
    app = app_on()
    monkeypatch.setattr(app, "suspend", nullcontext)  # a test has no terminal to hand over
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        before = app.workbench.editor_pane.sheet.editor.text
        await pilot.press("f4")
        await until(pilot, lambda: "as it was" in told(app))
        await pilot.press("x")
        assert app.workbench.editor_pane.sheet.editor.text == f"x{before}"


@pytest.mark.parametrize("name", ["~nobody-of-that-name/a.py", "x" * 300], ids=["no such user", "too long"])
@pytest.mark.parametrize("key", ["ctrl+o", "alt+s", "alt+l", "s"], ids=str)
async def test_a_name_that_no_file_can_have_is_refused_and_the_app_goes_on(key: str, name: str) -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        if key == "s":
            await run(pilot)
            await pilot.press("alt+o")
        ask = await typed(pilot, key, Path(name))
        sentences = ("there is no such folder", "File name too long", "There is no such file.")
        await until(pilot, lambda: any(sentence in str(ask.wrong.content) for sentence in sentences))


async def test_a_file_that_could_not_be_saved_is_asked_for_again_with_the_reason(tmp_path: Path) -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        ask = await typed(pilot, "alt+s", tmp_path / "no" / "a.py")
        await until(pilot, lambda: ask.wrong.display)
        assert str(ask.wrong.content) == f"✗ {tmp_path}/no/a.py cannot be written: there is no such folder."
        assert app.screen is ask

        ask.line.value = str(tmp_path / "a.py")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.workbench)
        assert (tmp_path / "a.py").read_text() == app.workbench.editor_pane.sheet.editor.text
        assert f"saved {tmp_path}/a.py" in told(app)


@pytest.mark.parametrize("key", ["alt+s", "s"])
async def test_a_file_that_is_there_is_not_written_over_unasked(tmp_path: Path, key: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("somebody's\n")
    machine, _ = scripted([Started("run"), *printed("out"), Finished(result())])
    app = CodeRunner(machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await run(pilot)
        await pilot.press("alt+o" if key == "s" else "alt+e")
        ask = await typed(pilot, key, path)
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is ask)
        assert path.read_text() == "somebody's\n"

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("o")
        await until(pilot, lambda: app.screen is app.workbench)
        assert path.read_text() == ("out\n" if key == "s" else app.workbench.editor_pane.sheet.editor.text)


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("/nonexistent/editor", "could not edit the text: /nonexistent/editor: No such file or directory; it is"),
        ("rm", "could not edit the text: main.py: No such file or directory; it is"),
    ],
)
async def test_why_an_editor_did_not_work_is_said_in_words(
    editor: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", editor)
    app = app_on()
    monkeypatch.setattr(app, "suspend", nullcontext)  # a test has no terminal to hand over
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: words in told(app))


async def test_the_dialog_that_opens_a_file_stays_with_the_reason_where_it_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("here\n")
    (tmp_path / "b.py").write_bytes(b"\xff")
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        ask = await typed(pilot, "ctrl+o", tmp_path / "none" / "a.py")
        await until(pilot, lambda: "there is no such folder" in str(ask.wrong.content))
        ask.line.value = str(tmp_path / "b.py")
        await pilot.press("enter")
        await until(pilot, lambda: "is not UTF-8 in line 1" in str(ask.wrong.content))
        ask.line.value = str(tmp_path / "a.py")
        await pilot.press("enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "here\n")


async def test_what_begins_anew_begins_at_its_start() -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("x\n")
        await pilot.press("ctrl+end", "ctrl+n")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == app.workbench.language.starter)
        assert app.workbench.editor_pane.sheet.editor.cursor_location == (0, 0)
