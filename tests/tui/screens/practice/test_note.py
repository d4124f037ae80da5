"""The note on a problem: saved by itself, edited in place or in the user's editor, never lost."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from problems.progress import Progress
from problems.records import NOTE, Draft
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import SMALL, WIDE, practice

pytestmark = pytest.mark.usefixtures("twice")


def saved() -> str:
    """The note in the file, as another process would read it."""
    draft = Progress(print).draft("twice", NOTE)
    return draft.source if draft else ""


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_note_is_typed_saved_by_itself_and_there_again_the_next_time(size: tuple[int, int]) -> None:
    async with practice(size) as app:
        screen = await app.open()
        assert "note" not in screen.panes
        await app.press("alt+n")
        await app.see("What to remember of this problem")
        await app.press(*"# Add it", "enter", *"twice")
        await app.until(lambda: saved() == "# Add it\ntwice")
        assert Progress(print).drafts("twice")[0].language == NOTE
        await app.press("alt+n")
        assert screen.editor_pane.sheet.editor.has_focus
        await app.press("f2")
        again = await app.open()
        assert again.note.text == "# Add it\ntwice"
        assert "note" in again.panes
        assert again.language.id == "python", "a note is no draft of a solution"
        await app.press("alt+n")
        await app.see("# Add it", "[Note]" if size == SMALL else "Note")
        assert again.statement.display is (size == WIDE), "one column has room for one of them"
        await app.press("alt+s")
        assert again.note.display is (size == WIDE)
        await app.press("alt+n", "ctrl+z")
        assert again.note.text == "# Add it\ntwice", "undo ends at the note as it was opened"


async def test_an_empty_note_hides_when_it_is_left() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+n")
        assert screen.note.display
        assert screen.note.area.has_focus
        await app.press("x", "backspace", "alt+n")
        assert not screen.note.display
        await app.until(lambda: not saved())


async def test_the_users_own_editor_edits_what_has_the_focus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\necho "$(basename $1)" >> $1\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    async with practice() as app:
        monkeypatch.setattr(app.app, "suspend", nullcontext)  # tests have no terminal to suspend
        screen = await app.open()
        await app.press("alt+n", "f4")
        await app.until(lambda: saved() == "notes.md\n")
        await app.press("alt+e", "f4")
        await app.until(lambda: screen.editor_pane.sheet.editor.text.endswith("\nmain.py\n"))
        monkeypatch.setenv("EDITOR", "false")
        await app.press("alt+n", "f4")
        await app.until(lambda: "false ended with exit status 1; the text is unchanged." in told(app.app))
        assert screen.note.text == "notes.md\n"


async def test_two_apps_that_change_a_note_lose_neither_text() -> None:
    async with practice() as app:
        await app.open()
        await app.press("alt+n", "a")
        await app.until(lambda: saved() == "a")
        Progress(print).save_draft(Draft(problem="twice", language=NOTE, source="the other's"))
        await app.press("b")
        await app.until(lambda: saved() == "ab")
        assert [draft.source for draft in Progress(print).superseded_drafts("twice")] == ["the other's"]
        await app.until(lambda: "Another code-runner has changed this note, too;" in told(app.app))
