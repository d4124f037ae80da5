"""A problem's text and its files: drafts that other editors may change, opening, saving, exporting."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from foundation import viewer
from problems.progress import Progress
from problems.records import Draft
from tests.tui.conftest import text_of, told
from tests.tui.screens.practice.bank import Practice, bank, practice
from tui.screens.practice.problem import ProblemScreen
from tui.screens.shared.dialogs import Ask, Confirm
from tui.screens.shared.text_difference import TextDifference

pytestmark = pytest.mark.usefixtures("twice")


@pytest.fixture
def draft(state: Path) -> Path:
    """The file of the draft in Python."""
    return state / "practice" / "twice" / "main.py"


def later(path: Path, text: str, seconds: float = 10) -> None:
    """Change a file as another program does, at a time that nobody can mistake."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    when = datetime.now(UTC).timestamp() + seconds
    os.utime(path, (when, when))


async def type_path(app: Practice, key: str, path: Path) -> None:
    await app.press(*key.split())
    await app.until(lambda: isinstance(app.app.screen, Ask))
    assert isinstance(app.app.screen, Ask)
    app.app.screen.line.value = str(path)
    await app.press("enter")


async def test_a_draft_is_a_file_that_another_editor_may_change(draft: Path) -> None:
    async with practice() as app:
        screen = await app.open()
        editor = screen.editor_pane.sheet.editor
        assert not draft.exists(), "the starter needs none"
        await app.press("alt+e", "x")
        await app.until(lambda: draft.exists() and draft.read_text() == editor.text)
        typed = editor.text
        assert "not saved" not in app.text
        later(draft, "from vim\n")
        await app.until(lambda: editor.text == "from vim\n")
        await app.until(lambda: f"reloaded {draft}; undo brings back your text" in told(app.app))
        await app.until(lambda: [one.source for one in Progress(print).drafts("twice")] == ["from vim\n"])
        await app.press("ctrl+z")
        assert editor.text == typed
        await app.until(lambda: draft.read_text() == typed)


async def test_if_both_changed_the_user_is_asked_and_each_answer_does_what_it_says(draft: Path) -> None:
    async with practice() as app:
        screen = await app.open()
        editor = screen.editor_pane.sheet.editor
        await app.press("alt+e", "x")
        await app.until(draft.exists)
        await app.until(lambda: not screen.editor_pane.sheet.modified)
        later(draft, "from vim\n")
        editor.insert("y")  # before anybody has looked at the file
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("m")
        await app.until(lambda: isinstance(app.app.screen, TextDifference))
        await app.see("from vim")
        await app.press("escape")
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("escape")
        await app.until(lambda: app.app.screen is screen)
        await app.press("z")
        await app.until(lambda: (kept := Progress(print).draft("twice", "python")) is not None and "z" in kept.source)
        assert draft.read_text() == "from vim\n", "later is not overwrite"
        await app.press("ctrl+s")
        await app.until(lambda: isinstance(app.app.screen, Confirm))
        await app.press("o")
        await app.until(lambda: draft.read_text() == editor.text)


async def test_a_file_that_changed_while_the_problem_was_closed_is_what_one_goes_on_with(draft: Path) -> None:
    progress = Progress(print)
    old = datetime.now(UTC) - timedelta(days=1)
    progress.save_draft(Draft(problem="twice", language="python", source="mine\n", when=old))
    later(draft, "from vim\n", 0)
    async with practice() as app:
        screen = await app.open()
        editor = screen.editor_pane.sheet.editor
        assert editor.text == "from vim\n"
        await app.until(lambda: "main.py was changed by another program; Alt+U fetches the text" in told(app.app))
        await app.until(lambda: [one.source for one in progress.superseded_drafts("twice")] == ["mine\n"])
        await app.press("alt+u")
        await app.until(lambda: editor.text == "mine\n")


async def test_an_older_file_follows_the_draft(draft: Path) -> None:
    later(draft, "older\n", -1e5)
    Progress(print).save_draft(Draft(problem="twice", language="python", source="mine\n"))
    async with practice() as app:
        screen = await app.open()
        assert screen.editor_pane.sheet.editor.text == "mine\n"
        await app.until(lambda: draft.read_text() == "mine\n")


async def test_a_draft_whose_file_cannot_be_written_is_said_once_and_kept(draft: Path) -> None:
    draft.mkdir(parents=True)
    async with practice() as app:
        await app.open()
        await app.press("alt+e", "x")
        await app.until(lambda: "The text is saved, but not in this file." in told(app.app))
        await app.press("y")
        await app.until(
            lambda: (kept := Progress(print).draft("twice", "python")) is not None and "yx" not in kept.source
        )
        assert told(app.app).count("not in this file") == 1


async def test_open_and_save_work_as_in_the_workbench(tmp_path: Path, draft: Path) -> None:
    path = tmp_path / "mine.cpp"
    path.write_text("int main() {}\n")
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+e", "x")
        await app.until(draft.exists)
        await type_path(app, "ctrl+o o", path)
        await app.until(lambda: screen.language.id == "cpp" and screen.editor_pane.sheet.path == path)
        assert screen.editor_pane.sheet.editor.text == "int main() {}\n"
        await app.press("x")
        await app.see("mine.cpp ● not saved")
        await app.press("ctrl+s")
        await app.until(lambda: path.read_text() == "xint main() {}\n")
        later(path, "changed\n")
        await app.until(lambda: screen.editor_pane.sheet.editor.text == "changed\n")
        await app.press("ctrl+z", "ctrl+z", "ctrl+z")
        assert "Write the body" in screen.editor_pane.sheet.editor.text, "the starter is not lost"
        await type_path(app, "alt+shift+s", tmp_path / "other.cpp")
        await app.until((tmp_path / "other.cpp").exists)
        await type_path(app, "ctrl+o o", tmp_path / "none" / "a.py")
        await app.see("there is no such folder")


async def test_the_work_is_exported_from_the_list(tmp_path: Path, state: Path) -> None:
    async with practice() as app:
        screen = await app.open()
        assert isinstance(screen, ProblemScreen)
        await app.press("alt+e", "x", "f2")
        (tmp_path / "file").write_text("")
        await type_path(app, "ctrl+o e", tmp_path / "file")
        await app.see("This is a file; name a folder.")
        assert isinstance(app.app.screen, Ask)
        app.app.screen.line.value = str(tmp_path / "work")
        await app.press("enter")
        await app.until(lambda: f"1 problem in {tmp_path}/work: 3 files written." in told(app.app))
        assert "x" in (tmp_path / "work/twice/draft.py").read_text()
        (tmp_path / "work/README.md").write_text("mine")
        await app.press("ctrl+o", "e", "enter")
        await app.until(lambda: "Changed by you and left as they are: README.md." in told(app.app))
        assert str(tmp_path) not in text_of(app.app).split("\n")[0]


async def test_a_statement_in_latex_is_shown_and_its_pdf_is_opened_or_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    latex = r"\begin{Input}A \emph{line} with $n \leq 10^5$. \foo\end{Input}"
    bank(tmp_path, monkeypatch, twice={"statement/problem.en.md": None, "problem.tex": latex, "problem.pdf": "%PDF"})
    monkeypatch.setattr(viewer, "open_file", lambda path: "this terminal has no desktop")
    async with practice() as app:
        await app.open()
        await app.see("A line with n ≤ 10⁵. \\foo", "problem.tex: \\foo: not known here, shown as it")
        await app.press("ctrl+o", "v", "d")
        where = tmp_path / "twice" / "problem.pdf"
        await app.until(lambda: f"Cannot open the PDF: this terminal has no desktop. It is {where}" in told(app.app))
