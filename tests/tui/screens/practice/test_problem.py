"""Test the problem screen through its keys: statement, hints, panes, drafts, runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import TextArea

from problems.progress import Progress
from problems.records import Attempt, Draft
from runner import Finished, Started, WrittenFile
from tests.problems.conftest import YAML
from tests.support.scripted import printed, result
from tests.tui.conftest import told
from tests.tui.screens.practice.bank import SMALL, WIDE, bank, practice, write_bank
from tui.screens.practice.problem import ProblemScreen
from tui.screens.practice.statement import limits_text
from tui.screens.shared.dialogs import Confirm
from tui.screens.shared.picker import LanguagePicker

pytestmark = pytest.mark.usefixtures("twice")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_opens_with_statement_samples_and_the_cursor_in_the_starters_body(
    size: tuple[int, int],
) -> None:
    async with practice(size) as app:
        screen = await app.open()
        await app.see("Print the number twice as large.")
        await app.press("alt+e")
        await app.see("def twice(number: int) -> int:")
        row, _ = screen.editor_pane.sheet.editor.cursor_location
        assert "Write the body" in screen.editor_pane.sheet.editor.document[row]
        assert screen.stdin.text == "1\n"
        if size == WIDE:
            assert "number = 1 → 2" in app.text


async def test_drafts_are_saved_automatically_for_each_language(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("end", "enter", *"return 7", "alt+i", "ctrl+a", *"42")
        await app.until(lambda: progress.draft("twice", "python") is not None)
        await app.until(lambda: (draft := progress.draft("twice", "python")) is not None and draft.stdin == "42")
        draft = progress.draft("twice", "python")
        assert draft is not None
        assert "return 7" in draft.source

        await app.press("ctrl+l")
        assert isinstance(app.app.screen, LanguagePicker)
        await app.press(*"c++", "enter")
        await app.until(lambda: screen.language.id == "cpp")
        assert "return 7" not in screen.editor_pane.sheet.editor.text
        await app.press("x")
        await app.until(lambda: progress.draft("twice", "cpp") is not None)

        await app.press("f2")
        again = await app.open()
        assert again.language.id == "cpp", "the language last typed in"
        assert again.editor_pane.sheet.editor.text.count("x") > 0
        assert again.stdin.text == "42"


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_that_is_due_again_starts_over_and_is_judged_before_it_is_rated(
    size: tuple[int, int], progress: Progress
) -> None:
    old = datetime.now(UTC) - timedelta(days=30)
    solved = Attempt(
        problem="twice", language="python", source="SOLVED", verdict="accepted", passed=3, total=3, when=old
    )
    progress.add(solved)
    progress.save_draft(Draft(problem="twice", language="python", source="SOLVED", stdin="9", when=old))
    progress.rate("twice", "good", old)
    async with practice(size) as app:
        screen = await app.open()
        await app.see("due again: Alt+U brings back your last text")
        editor = screen.editor_pane.sheet.editor
        assert "Write the body" in editor.text
        assert screen.stdin.text == "1\n"
        await app.press("alt+g")
        assert "Solve it and have it judged first (Ctrl+J)" in told(app.app)
        assert not isinstance(app.app.screen, Confirm)

        await app.press("alt+e", "x", "alt+u")
        await app.until(lambda: editor.text == "SOLVED")
        assert "This is your accepted solution of" in told(app.app)
        await app.press("ctrl+z")
        assert "Write the body" in editor.text
        await app.press("y")
        await app.until(lambda: "SOLVED" in [one.source for one in progress.superseded_drafts("twice")])
        assert "Another code-runner" not in told(app.app)

        await app.judge()
        await app.press("alt+g")
        await app.see("It comes back after: Again")


async def test_a_problem_that_is_closed_while_it_is_read_is_no_fault() -> None:
    async with practice() as app:
        screen = await app.open()
        again = ProblemScreen(app.app.services, screen.problem, screen.language)
        app.app.push_screen(again)
        await app.until(lambda: app.app.screen is again and again.loaded)
        removed = again.remove()
        go = app.app.services.catalogue.find("go")
        await again.editor_pane.show(go, "package main")
        await removed
        assert app.app.is_running


async def test_the_palette_offers_nothing_of_the_editor_before_there_is_one() -> None:
    async with practice() as app:
        screen = await app.open()
        assert "editor" in screen.scopes
        assert "editor" not in ProblemScreen(app.app.services, screen.problem, screen.language).scopes


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_problem_with_a_draft_says_how_to_see_its_statement(size: tuple[int, int], progress: Progress) -> None:
    progress.save_draft(Draft(problem="twice", language="python", source="mine"))
    async with practice(size) as app:
        await app.open()
        await app.see("Statement")
        if size == SMALL:
            await app.see("Statement (Alt+S) · [Editor]  main.py")
            await app.press("alt+s")
            await app.see("[Statement] · Editor (Alt+E)", "Print the number twice as large.")


async def test_two_apps_on_one_problem_each_keep_their_text_and_the_second_is_told(progress: Progress) -> None:
    async with practice() as app:
        screen = await app.open()
        progress.save_draft(Draft(problem="twice", language="python", source="THEIRS"))
        await app.press("m", "i", "n", "e")
        await app.until(lambda: "Another code-runner has changed this solution, too." in told(app.app))
        await app.until(lambda: "mine" in progress.drafts("twice")[0].source)
        assert [draft.source for draft in progress.superseded_drafts("twice")] == ["THEIRS"]
        await app.press("alt+u")
        editor = screen.editor_pane.sheet.editor
        await app.until(lambda: editor.text == "THEIRS")
        await app.until(lambda: progress.drafts("twice")[0].source == "THEIRS")
        assert "mine" in progress.superseded_drafts("twice")[0].source, "neither is lost by the other"
        await app.press("alt+u")
        await app.until(lambda: "mine" in editor.text)


async def test_a_draft_is_saved_when_the_app_quits_at_once(progress: Progress) -> None:
    async with practice() as app:
        await app.open()
        await app.press("z")
        await app.app.action_quit()
        await app.until(lambda: app.app._exit)
    draft = progress.draft("twice", "python")
    assert draft is not None
    assert "z" in draft.source


async def test_editor_commands_do_not_touch_the_workbenchs_text() -> None:
    async with practice() as app:
        screen = await app.open()
        before = app.app.workbench.editor_pane.sheet.editor.text
        editor = screen.editor_pane.sheet.editor
        await app.press("alt+shift+down")
        assert editor.text.count("Write the body") == 2
        await app.press("ctrl+z")
        assert editor.text.count("Write the body") == 1
        await app.press("ctrl+f", *"twice", "enter", "escape")
        assert editor.selected_text == "twice"
        await app.press("ctrl+g", *"1", "enter")
        assert editor.cursor_location == (0, 0)
        await app.press("ctrl+underscore")
        assert editor.text.startswith("#")
        assert app.app.workbench.editor_pane.sheet.editor.text == before


async def test_ctrl_r_runs_with_stdin_without_judging() -> None:
    async with practice() as app:
        screen = await app.open()
        app.machine.scripts = [[Started("run"), *printed("printed by it"), *printed("a warning", stream="stderr")]]
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        await app.see("printed by it", "a warning", "run with stdin, not judged")
        language, source, stdin, _ = app.machine.started[-1]
        assert (language, stdin) == ("python", b"1\n")
        assert "def twice" in source
        assert not app.machine.judged


async def test_a_run_of_a_problem_with_named_files_shows_what_it_wrote_there(tmp_path: Path) -> None:
    write_bank(tmp_path / "bank", twice={"problem.yaml": YAML + "input_file: in.txt\noutput_file: out.txt\n"})
    wrote = result(files=(WrittenFile("out.txt", b"written to the file\n"),))
    async with practice() as app:
        screen = await app.open()
        assert "The program reads in.txt, writes out.txt." in limits_text(screen.problem)
        app.machine.scripts = [[Started("run"), Finished(wrote)], [Started("run"), *printed("7")]]
        await app.press("ctrl+r")
        await app.see("written to the file", "run with stdin, not judged")
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        assert "The program wrote no out.txt." in told(app.app)
        assert [options.get("stdin_as") for options in app.machine.options] == ["in.txt", "in.txt"]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_hints_open_one_by_one_and_stay_open(size: tuple[int, int], progress: Progress) -> None:
    async with practice(size) as app:
        await app.open()
        assert "Look at the number." not in app.text
        await app.press("alt+h")
        await app.see("Look at the number.", "1 of 2")
        assert "Add it to itself." not in app.text
        await app.press("alt+h")
        await app.see("Add it to itself.")
        await app.until(lambda: progress.hints("twice") == 2)
        await app.press("alt+h", "f2")
        screen = await app.open()
        assert screen.statement.hints == 2


async def test_the_editorial_needs_a_confirmation_before_the_problem_is_solved() -> None:
    async with practice() as app:
        await app.open()
        await app.press("alt+d")
        await app.see("You have not solved this yet.")
        await app.press("c")
        await app.judge()
        assert "to itself" not in app.text
        await app.press("alt+d")
        await app.see("Editorial", "Add the number to itself")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_pane_is_reached_by_its_key_and_fills_the_screen(size: tuple[int, int]) -> None:
    async with practice(size) as app:
        screen = await app.open()
        for key, pane in (
            ("alt+e", "editor"),
            ("alt+s", "statement"),
            ("alt+i", "stdin"),
            ("alt+o", "output"),
            ("alt+r", "cases"),
        ):
            await app.press(key)
            shown = screen.query_one(f"#{pane}-pane")
            assert shown.has_focus_within, pane
            assert shown.region.width > 20, pane
            await app.press("f10")
            assert shown.region.size == (size[0], size[1] - 3), pane
            assert ("F10 back" if size == SMALL else "F10 shows all panes") in app.text
            await app.press("f10")
        await app.press("alt+e", "f6")
        assert isinstance(app.app.focused, TextArea)
        assert app.app.focused is screen.stdin


async def test_the_statement_key_cycles_through_two_widths_and_full_screen() -> None:
    async with practice() as app:
        screen = await app.open()
        widths = []
        for _ in range(4):
            await app.press("alt+s")
            widths.append(screen.statement.region.width)
        assert widths == [58, 46, 140, 58]


async def test_begin_anew_can_be_undone() -> None:
    async with practice() as app:
        screen = await app.open()
        editor = screen.editor_pane.sheet.editor
        await app.press("end", *" mine")
        await app.press("ctrl+p", *"begin anew", "enter")
        await app.until(lambda: "mine" not in editor.text)
        row, _ = editor.cursor_location
        assert "Write the body" in editor.document[row]
        await app.press("ctrl+z")
        assert "mine" in editor.text


async def test_a_saved_draft_opens_with_its_language_and_stdin(progress: Progress) -> None:
    progress.save_draft(Draft(problem="twice", language="go", source="package main // mine", stdin="8"))
    async with practice(SMALL) as app:
        screen = await app.open()
        assert screen.language.id == "go"
        await app.see("package main // mine")
        assert screen.stdin.text == "8"


async def test_ctrl_r_uses_the_judges_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limits = "problem_format_version: 2025-09\nname: Twice\nuuid: 1\nlimits: {time_limit: 2.5, memory: 128}\n"
    bank(tmp_path / "limited", monkeypatch, twice={"problem.yaml": limits})
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        overrides = app.machine.started[-1][3]
        given = screen.language.limits_for(limits=overrides.limits, timeouts=overrides.timeouts)
        assert (given.cpu_ms, given.run_ms, given.memory_bytes) == (2_500, 9_500, 128 << 20)


async def test_a_problem_without_limits_gives_ctrl_r_the_judges_memory_and_the_languages_time() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+r")
        await app.until(lambda: not screen.busy)
        overrides = app.machine.started[-1][3]
        given = screen.language.limits_for(limits=overrides.limits, timeouts=overrides.timeouts)
        assert given.cpu_ms == screen.language.limits.run_ms
        assert given.memory_bytes == 2048 << 20


async def test_a_newly_chosen_language_shows_its_starters_function() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("ctrl+l", *"c++", "enter")
        await app.until(lambda: screen.language.id == "cpp")
        await app.see("twice(long long number)", "Write the body")
        assert screen.editor_pane.sheet.editor.scroll_offset.y == 0


async def test_escape_twice_goes_from_the_editor_to_the_list() -> None:
    async with practice() as app:
        screen = await app.open()
        await app.press("alt+e", "escape")
        assert screen.editor_pane.has_focus_within
        await app.press("escape")
        await app.until(lambda: app.app.screen is not screen)
