"""Opening and saving files: byte order marks, line endings, unknown extensions, unreadable files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot

from runner import Finished, Started
from tests.support.scripted import printed, result, scripted
from tests.tui.conftest import ready, run, text_of, told, until
from tui.app import CodeRunner
from tui.screens.shared.dialogs import Ask, Confirm
from tui.screens.shared.text_difference import TextDifference
from tui.state.record import Record

SIZE = (140, 45)


def app_on(path: Path | None = None) -> CodeRunner:
    return CodeRunner(path, machine=scripted()[0])


async def typed(pilot: Pilot[None], key: str, name: Path) -> Ask:
    """Press keys and type a path into the dialog that it opens."""
    await pilot.press(*key.split())
    await until(pilot, lambda: isinstance(pilot.app.screen, Ask))
    ask = pilot.app.screen
    assert isinstance(ask, Ask)
    ask.line.value = str(name)
    await pilot.press("enter")
    return ask


async def test_a_byte_order_mark_is_hidden_but_saved_again_even_after_a_restart(tmp_path: Path) -> None:
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


async def test_mixed_line_endings_become_the_most_frequent_one_with_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_bytes(b"a\r\nb\r\nc\nd\r\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "a.py mixes line endings; saving it writes CRLF everywhere." in told(app))
        assert not app.workbench.editor_pane.sheet.modified
        await pilot.press("ctrl+s")
        await until(pilot, lambda: path.read_bytes() == b"a\r\nb\r\nc\r\nd\r\n")


async def test_an_unknown_extension_warns_and_says_how_to_pick_a_language(tmp_path: Path) -> None:
    (tmp_path / "notes.xyz").write_text("x\n")
    app = app_on(tmp_path / "notes.xyz")
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "x\n")
        assert "No language uses files like notes.xyz, so it was opened as Python." in told(app)
        assert "Ctrl+L" in told(app)


async def test_undo_stops_at_the_file_as_opened(tmp_path: Path) -> None:
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
async def test_paths_that_are_not_regular_files_are_refused(tmp_path: Path, kind: str) -> None:
    with unreadable(kind, tmp_path / "it.py") as path:
        app = app_on(path)
        async with app.run_test(size=SIZE) as pilot:
            await ready(pilot)
            before = app.workbench.editor_pane.sheet.editor.text
            await until(pilot, lambda: "is not a regular file" in told(app))
            assert app.workbench.editor_pane.sheet.editor.text == before


@pytest.mark.parametrize("changed", [False, True])
async def test_after_a_restart_only_changed_content_counts_as_changed(tmp_path: Path, changed: bool) -> None:
    path = tmp_path / "a.py"
    path.write_text("here\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "here\n")
        await pilot.press("x", "ctrl+q")
    path.write_text("else\n" if changed else "here\n")  # its time changes either way
    again = app_on()
    async with again.run_test(size=SIZE) as pilot:
        await ready(pilot)
        assert again.workbench.editor_pane.sheet.editor.text == "xhere\n"
        await pilot.press("ctrl+s")
        if changed:
            await until(pilot, lambda: isinstance(again.screen, Confirm))
        else:
            await until(pilot, lambda: path.read_text() == "xhere\n")


async def test_a_file_that_another_program_changed_is_compared_reloaded_or_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("one\ntwo\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        sheet = app.workbench.editor_pane.sheet
        await until(pilot, lambda: sheet.editor.text == "one\ntwo\n")
        await pilot.press("x")
        path.write_text("one\nchanged elsewhere\n")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        assert isinstance(app.screen, Confirm)
        assert str(path) in app.screen.question

        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, TextDifference))
        await pilot.pause()
        assert "changed elsewhere" in text_of(app)
        assert "xone" in text_of(app)
        await pilot.press("n", "escape")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("r")
        await until(pilot, lambda: sheet.editor.text == "one\nchanged elsewhere\n")
        assert not sheet.modified
        await pilot.press("ctrl+z")
        assert sheet.editor.text == "xone\ntwo\n"

        path.write_text("again\n")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("o")
        await until(pilot, lambda: path.read_text() == "xone\ntwo\n")


async def test_a_restored_run_belongs_to_no_file(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("print('mine')\n")
    app = app_on(path)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        workbench = app.workbench
        await until(pilot, lambda: workbench.editor_pane.sheet.path == path)
        same = Record.of(result(), name="Python", source="print('mine')\n", line="", stdin=b"")
        await workbench.restore_run(same)
        assert workbench.editor_pane.sheet.path == path

        await workbench.restore_run(replace(same, source="print('old')\n"))
        assert workbench.editor_pane.sheet.path is None
        await until(pilot, lambda: "belongs to no file" in told(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Ask))
        assert path.read_text() == "print('mine')\n"


async def test_another_programs_output_and_verdict_do_not_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("print('another')\n")
    machine, _ = scripted([Started("run"), *printed("from the first"), Finished(result())])
    app = CodeRunner(machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await run(pilot)
        assert "from the first" in text_of(app)
        await typed(pilot, "ctrl+o o", path)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path == path)
        await pilot.pause()

        assert "from the first" not in text_of(app)
        assert not app.workbench.result.has_result
        await run(pilot)
        await pilot.press("ctrl+n")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path is None)
        assert not app.workbench.result.has_result


@pytest.mark.parametrize("editor", ["vim '", "/nonexistent/editor", "false"])
async def test_a_failing_external_editor_leaves_the_text_unchanged(
    editor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", editor)
    app = app_on()
    monkeypatch.setattr(app, "suspend", nullcontext)  # tests have no terminal to suspend
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        before = app.workbench.editor_pane.sheet.editor.text
        await pilot.press("f4")
        await until(pilot, lambda: "text is unchanged" in told(app))
        await pilot.press("x")
        assert app.workbench.editor_pane.sheet.editor.text == f"x{before}"


@pytest.mark.parametrize("key", ["ctrl+o o", "alt+shift+s", "alt+l", "o"], ids=str)
async def test_impossible_file_names_are_refused_without_a_crash(key: str) -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        if key == "o":
            await run(pilot)
            await pilot.press("alt+o")
        for name in ("~nobody-of-that-name/a.py", "x" * 300):
            await refused(pilot, await typed(pilot, key, Path(name)))


async def refused(pilot: Pilot[None], ask: Ask) -> None:
    """Wait until the dialog says what is wrong with the path, and leave it."""
    sentences = ("there is no such folder", "File name too long", "There is no such file.")
    await until(pilot, lambda: any(sentence in str(ask.wrong.content) for sentence in sentences))
    await pilot.press("escape")
    await until(pilot, lambda: pilot.app.screen is not ask)


async def test_a_failed_save_keeps_the_dialog_open_with_the_reason(tmp_path: Path) -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        ask = await typed(pilot, "alt+shift+s", tmp_path / "no" / "a.py")
        await until(pilot, lambda: ask.wrong.display)
        assert str(ask.wrong.content) == f"✗ {tmp_path}/no/a.py cannot be written: there is no such folder."
        assert app.screen is ask

        ask.line.value = str(tmp_path / "a.py")
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.workbench)
        assert (tmp_path / "a.py").read_text() == app.workbench.editor_pane.sheet.editor.text
        assert f"saved {tmp_path}/a.py" in told(app)


@pytest.mark.parametrize("key", ["alt+shift+s", "o"])
async def test_an_existing_file_is_not_overwritten_without_asking(tmp_path: Path, key: str) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("somebody's\n")
    machine, _ = scripted([Started("run"), *printed("out"), Finished(result())])
    app = CodeRunner(machine=machine)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await run(pilot)
        await pilot.press("alt+o" if key == "o" else "alt+e")
        ask = await typed(pilot, key, path)
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is ask)
        assert path.read_text() == "somebody's\n"

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("o")
        await until(pilot, lambda: app.screen is app.workbench)
        assert path.read_text() == ("out\n" if key == "o" else app.workbench.editor_pane.sheet.editor.text)


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("/nonexistent/editor", "failed: /nonexistent/editor: No such file or directory. The text is"),
        ("rm", "failed: main.py: No such file or directory. The text is"),
    ],
)
async def test_a_failing_external_editor_is_reported_with_the_reason(
    editor: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from contextlib import nullcontext

    monkeypatch.setenv("EDITOR", editor)
    app = app_on()
    monkeypatch.setattr(app, "suspend", nullcontext)  # tests have no terminal to suspend
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("f4")
        await until(pilot, lambda: words in told(app))


async def test_the_open_dialog_stays_with_the_reason_if_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("here\n")
    (tmp_path / "b.py").write_bytes(b"\xff")
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        ask = await typed(pilot, "ctrl+o o", tmp_path / "none" / "a.py")
        await until(pilot, lambda: "there is no such folder" in str(ask.wrong.content))
        ask.line.value = str(tmp_path / "b.py")
        await pilot.press("enter")
        await until(pilot, lambda: "is not UTF-8 in line 1" in str(ask.wrong.content))
        ask.line.value = str(tmp_path / "a.py")
        await pilot.press("enter")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "here\n")


async def test_a_new_file_starts_with_the_cursor_at_the_top() -> None:
    app = app_on()
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("x\n")
        await pilot.press("ctrl+end", "ctrl+n")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == app.workbench.language.starter)
        assert app.workbench.editor_pane.sheet.editor.cursor_location == (0, 0)
