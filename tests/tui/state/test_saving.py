"""Files through their keys: open, save, save as; nothing unsaved is lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from languages import load
from tests.support.workbench import WIDE, app_on
from tests.tui.conftest import ready, text_of, told, until
from tui.screens.shared.dialogs import Ask, Confirm


async def answer(pilot: Pilot[None], typed: str) -> None:
    """Type into the question that is asked."""
    await until(pilot, lambda: isinstance(pilot.app.screen, Ask))
    pilot.app.screen.query_one(Input).value = typed
    await pilot.press("enter")


async def test_a_file_named_on_the_command_line_is_opened(tmp_path: Path) -> None:
    (tmp_path / "sum.cpp").write_text("int main() {}\n")
    app, _ = app_on(path=tmp_path / "sum.cpp")
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.language.id == "cpp")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "int main() {}\n")
        assert "sum.cpp" in text_of(app)


async def test_open_save_and_save_as(tmp_path: Path) -> None:
    source, other = tmp_path / "a.py", tmp_path / "b.py"
    source.write_bytes(b"x = 1\r\ny = 2\r\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+o", "o")
        await answer(pilot, str(source))
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path == source)
        await pilot.press("ctrl+home", *"z")
        await until(pilot, lambda: "● not saved" in text_of(app))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: source.read_bytes() == b"zx = 1\r\ny = 2\r\n")
        await until(pilot, lambda: "● not saved" not in text_of(app))

        await pilot.press("alt+shift+s")
        await answer(pilot, str(other))
        await until(pilot, other.exists)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.path == other)


async def test_unsaved_work_is_not_lost_unasked(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("a\n")
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("mine\n")
        app.workbench.run_worker(app.workbench.files.open(tmp_path / "a.py"), group="files")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Confirm))
        assert app.workbench.editor_pane.sheet.editor.text == "mine\n"

        app.workbench.run_worker(app.workbench.files.open(tmp_path / "a.py"), group="files")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "a\n")
        await pilot.press("ctrl+z")
        assert app.workbench.editor_pane.sheet.editor.text == "mine\n"


async def test_a_file_that_another_program_changed_is_not_overwritten_unasked(tmp_path: Path) -> None:
    path = tmp_path / "a.py"
    path.write_text("a\n")
    app, _ = app_on(path=path)
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == "a\n")
        path.write_text("somebody else's, longer\n")
        await pilot.press(*"x", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("escape")
        await pilot.pause()
        assert path.read_text() == "somebody else's, longer\n"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("o")
        await until(pilot, lambda: path.read_text() == "xa\n")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"# ok\nname = '\xe9'\n", "is not UTF-8 in line 2, so the editor cannot show it"),
        (b"#" * (2 << 20), "is longer than 1 MiB"),
    ],
)
async def test_what_is_no_source_is_not_opened(tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "bad.py").write_bytes(content)
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        before = app.workbench.editor_pane.sheet.editor.text
        app.workbench.run_worker(app.workbench.files.open(tmp_path / "bad.py"), group="files")
        await until(pilot, lambda: words in told(app))
        assert app.workbench.editor_pane.sheet.editor.text == before


async def test_new_brings_the_starter_and_undo_the_old_text() -> None:
    app, _ = app_on()
    async with app.run_test(size=WIDE) as pilot:
        await ready(pilot)
        app.workbench.editor_pane.replace_text("mine\n")
        await pilot.press("ctrl+n")
        await until(pilot, lambda: isinstance(app.screen, Confirm))
        await pilot.press("d")
        await until(pilot, lambda: app.workbench.editor_pane.sheet.editor.text == load().find("python").starter)
        await pilot.press("ctrl+z")
        assert app.workbench.editor_pane.sheet.editor.text == "mine\n"
