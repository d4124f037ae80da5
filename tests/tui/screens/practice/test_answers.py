"""Test a problem that takes answers in place of a program: an editor for each case, drafts, files, verdicts, attempts."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems.progress import Progress
from tests.problems.conftest import YAML
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import SMALL, Practice, bank, practice
from tui.screens.practice.attempts import AttemptsScreen
from tui.screens.shared.dialogs import Ask
from tui.screens.shared.picker import LanguagePicker

TAKES: dict[str, str | None] = {"problem.yaml": YAML + "type: submit-answer\n", "practice.yaml": None}
EQUAL, LARGE = "secret/01-many-equal.out", "secret/02-large.out"


@pytest.fixture
def takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(tmp_path / "answers", monkeypatch, sums=TAKES)


async def to_answer(app: Practice, name: str) -> None:
    """Go to the answer that the picker finds by this name."""
    await app.press("ctrl+l")
    await app.until(lambda: isinstance(app.app.screen, LanguagePicker))
    await app.press(*name, "enter")
    await app.until(lambda: not isinstance(app.app.screen, LanguagePicker))


@pytest.mark.usefixtures("takes")
async def test_answers_are_typed_judged_together_kept_and_put_back(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        await app.see("answer to many equal", "judges the answers", "The answers to the secret cases are enough")
        await app.press("ctrl+j")
        assert "No answer is there yet: type one, or open its file." in told(app.app)
        await app.press("alt+e", *"10")
        await app.see("answer: 10")
        await app.press("ctrl+r")
        assert "An answer is not run" in told(app.app)

        await app.press("alt+r", "end", "W")
        await app.see("answer to large")
        await app.press(*"99")
        await app.judge()

        judged = f"=== {EQUAL} ===\n10\n=== {LARGE} ===\n99\n"
        cases = ["secret/01-many-equal", "secret/02-large"]
        assert app.machine.judged == [("sums", "answers", judged, cases)], "a sample needs no answer"
        await app.see("✗ WRONG ANSWER", "1/2 passed", "expected 2468, got 99")
        assert screen.report
        assert [one.verdict for one in screen.report.cases] == ["accepted", "wrong_answer"]

        await app.press("alt+e", "backspace", "backspace", *"2468")
        await app.judge()
        await app.see("✓ ACCEPTED", "2 of 2 cases")
        [accepted, wrong] = progress.attempts("sums")
        assert (accepted.language, accepted.verdict, wrong.source) == ("answers", "accepted", judged)

        await app.press("alt+w")
        await app.until(lambda: isinstance(app.app.screen, AttemptsScreen) and bool(app.app.screen.list.attempts))
        await app.press("end", "enter")
        await app.until(lambda: app.app.screen is screen)
        await app.see("answer: 99")
        assert screen.editor_pane.texts(screen.answers) == {EQUAL: "10", LARGE: "99"}
    assert {one.language: one.source for one in progress.drafts("sums")} == {EQUAL: "10", LARGE: "99"}

    async with practice(SMALL) as app:
        screen = await app.open()
        assert screen.editor_pane.texts(screen.answers) == {EQUAL: "10", LARGE: "99"}, "also those that were not opened"
        assert "answer: 10" in [row.typed for row in screen.cases.rows]
        await to_answer(app, "large")
        assert screen.editor_pane.sheet.editor.text == "99"


@pytest.mark.usefixtures("takes")
async def test_an_answer_may_come_from_a_file_and_a_program_is_still_taken(tmp_path: Path) -> None:
    file = tmp_path / "mine.txt"
    file.write_text("2468\n")
    async with practice() as app:
        screen = await app.open()
        await to_answer(app, "sample")
        await to_answer(app, "large")
        await app.press("ctrl+o", "o")
        await app.until(lambda: isinstance(app.app.screen, Ask))
        assert isinstance(app.app.screen, Ask)
        app.app.screen.line.value = str(file)
        await app.press("enter")
        await app.until(lambda: screen.editor_pane.sheet.editor.text == "2468\n")
        assert screen.language.id == LARGE
        assert "No language uses files" not in told(app.app)
        await app.judge()
        assert app.machine.judged[-1][2:] == (f"=== {LARGE} ===\n2468\n\n", ["secret/01-many-equal", "secret/02-large"])

        await to_answer(app, "python")
        await app.see("Ctrl+L Python", "judges all 3 cases")
        assert screen.report is None, "the verdicts were the answers'"
        await app.judge()
        assert app.machine.judged[-1][1] == "python"
        await app.press("alt+r", "home", "W")
        assert screen.language.id == "sample/1.out"


async def test_no_other_problem_has_answers_to_type(twice: None) -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+r", "home", "W")
        assert screen.language.id == "python"
        assert screen.answers == {}
        assert not screen.cases.check_action("open_answer", ())
