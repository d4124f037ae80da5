"""Problems of the bank in the app on the real engine, through its keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from problems.progress import Progress
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.problems.conftest import TWICE, YAML
from tests.support.clock import wait_until
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner
from tui.screens.practice.listing import PracticeScreen
from tui.screens.practice.problem import ProblemScreen


@pytest.fixture
def app(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CodeRunner]:
    """The app; when it has been left, none of its sandboxes is there."""
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    before = set(containers(engine, owner=watch.owner))
    yield CodeRunner()
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


async def opened(pilot: Pilot[None], words: str) -> ProblemScreen:
    """The problem that is found by these words."""
    app = await ready(pilot)
    await pilot.press("f2")
    await until(pilot, lambda: isinstance(app.screen, PracticeScreen) and app.screen._read)
    await pilot.press("slash", *words, "enter", "enter")
    await until(pilot, lambda: isinstance(app.screen, ProblemScreen) and app.screen.loaded)
    await pilot.pause()
    assert isinstance(app.screen, ProblemScreen)
    return app.screen


async def paste(pilot: Pilot[None], text: str) -> None:
    """Give the focused widget a text at once, as a terminal does: typing it takes a key press for each character."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def judged(pilot: Pilot[None], screen: ProblemScreen) -> str:
    """What is on the screen when it is judged."""
    await pilot.press("ctrl+j")
    await until(pilot, lambda: screen.report is not None and not screen.busy)
    await pilot.pause()
    assert isinstance(pilot.app, CodeRunner)
    return text_of(pilot.app)


async def test_a_solution_typed_into_the_starter_is_refused_then_accepted(app: CodeRunner) -> None:
    async with app.run_test(size=(140, 45)) as pilot:
        screen = await opened(pilot, "lone sock")
        assert "✗ WRONG ANSWER" in await judged(pilot, screen)

        await pilot.press("end", "enter")
        await paste(pilot, "from functools import reduce")
        await pilot.press("enter")
        await paste(pilot, "return reduce(lambda a, b: a ^ b, socks)")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: screen.running is None)
        await pilot.pause()
        assert "run with stdin, not judged" in text_of(app)

        text = await judged(pilot, screen)
        assert "✓ ACCEPTED" in text
        kept = Progress(print)  # written beside the app
        await until(pilot, lambda: len(kept.attempts("lone-sock")) == 2)
        assert [attempt.verdict for attempt in kept.attempts("lone-sock")] == ["accepted", "wrong_answer"]


async def test_a_compiled_language_compiles_once_and_an_endless_loop_is_the_time_limit(app: CodeRunner) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, "lone sock")
        await pilot.press("ctrl+l", *"c++", "enter")
        await until(pilot, lambda: screen.language.id == "cpp")
        await pilot.press("ctrl+o", "a", "alt+e", "end", "enter")
        await paste(pilot, "for (volatile int i = 0;; i++) {}")

        text = await judged(pilot, screen)
        assert "✗ TIME LIMIT" in text
        assert screen.report is not None
        assert len(screen.report.cases) == 1
        assert screen.report.compile is not None


async def test_a_stress_test_makes_a_case_of_the_input_on_which_the_solution_is_wrong(app: CodeRunner) -> None:
    async with app.run_test(size=(140, 45)) as pilot:
        screen = await opened(pilot, "lone sock")
        await pilot.press("alt+x")  # the starter returns 0
        await until(pilot, lambda: not screen.busy)
        await pilot.pause()
        assert "✗ WRONG ANSWER" in text_of(app)
        assert "the smallest is your case 1" in text_of(app)
        [case] = screen.cases.own
        assert case.answer not in (None, b"0\n")
        assert "✗ WRONG ANSWER" in await judged(pilot, screen)
        assert screen.report is not None
        assert {each.case.name: each.verdict for each in screen.report.cases}["own/1"] == "wrong_answer"


async def test_answers_are_judged_without_a_program_and_a_bank_problem_talks_with_its_judge(
    app: CodeRunner, tmp_path: Path
) -> None:
    mine = tmp_path / "state" / "problems" / "sums"
    yaml = YAML.replace("Twice", "Zebra") + "type: submit-answer\n"
    for name, text in (TWICE | {"problem.yaml": yaml}).items():
        (mine / name).parent.mkdir(parents=True, exist_ok=True)
        (mine / name).write_text(text)
    async with app.run_test(size=(140, 45)) as pilot:
        screen = await opened(pilot, "zebra")
        await pilot.press("alt+e", *"10", "alt+r", "end", "W", *"15")
        text = await judged(pilot, screen)
        assert "✗ WRONG ANSWER" in text
        assert "1/2 passed" in text
        assert "expected 14, got 15" in text
        await pilot.press("escape", "escape")
        await until(pilot, lambda: isinstance(app.screen, PracticeScreen))

        await pilot.press("escape", "slash", *"dry fountain", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, ProblemScreen) and app.screen.problem.id == "dry-fountain")
        assert isinstance(app.screen, ProblemScreen)
        screen = app.screen
        await until(pilot, lambda: screen.loaded)
        await pilot.press("alt+e")
        body = "low, high = 1, hatches\nwhile low < high:\n    middle = (low + high) // 2\n    if is_dry(middle): high = middle\n    else: low = middle + 1\nreturn low"
        starter = screen.editor_pane.sheet.editor.text
        written = "".join(f"    {line}\n" for line in body.splitlines())
        screen.editor_pane.replace_text(re.sub(r" +# Write the body.*\n", written, starter))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: screen.running is None)
        await pilot.pause()
        assert "✓ THE JUDGE ACCEPTS" in text_of(app)
        assert ">? 5" in text_of(app)
        text = await judged(pilot, screen)
        assert "✓ ACCEPTED" in text
