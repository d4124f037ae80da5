"""The limits' demos on the real engine: held, moved, stopped, and nothing left behind."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from languages import load
from runner.demo import DEMOS, Demo, Outcome, demo, run_all
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import ROOT, containers
from tests.engine.test_cli import code_runner
from tests.support.clock import LONG_S, Clock, wait_until
from tests.tui.conftest import ready, text_of, until
from tui.app import CodeRunner
from tui.screens.lab.screen import LabScreen

CATALOGUE = load()
THREE = ("python", "java", "c")


def of(engine: Engine, identifier: str, limit: str) -> Demo:
    found = demo(CATALOGUE.find(identifier), limit, engine.info.cpus)
    assert found is not None
    return found


def test_the_demos_of_three_languages_hold_and_leave_no_sandbox(engine: Engine) -> None:
    before = set(containers(engine, owner=watch.owner))
    demos = [of(engine, identifier, limit) for identifier in THREE for limit in DEMOS]
    heard: list[object] = []

    outcomes = run_all(engine, demos, heard.append)

    assert [one.wrong for one in outcomes if not one.held] == []
    assert [one.demo for one in outcomes] == demos
    assert {one.demo.limit for one in heard if isinstance(one, Outcome)} == set(DEMOS)
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


def test_the_output_limit_ends_a_demo_whatever_the_settings_say(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('[output]\noverflow = "truncate"\n')

    ran = code_runner("limits", "python", "--limit", "output", "--json", CODE_RUNNER_CONFIG=str(tmp_path))

    [told] = json.loads(ran.stdout)["demos"]
    assert (told["held"], told["verdict"]) == (True, "output_limit")


@pytest.mark.parametrize(
    ("identifier", "limit"),
    [("javascript", "memory"), ("java", "processes"), ("go", "disk"), ("csharp", "output"), ("rust", "cpu")],
)
def test_a_limit_holds_at_the_least_that_it_can_be_moved_to(engine: Engine, identifier: str, limit: str) -> None:
    one = of(engine, identifier, limit)
    while (less := lower(one)) is not None:
        one = less

    [outcome] = run_all(engine, [one], lambda _: None)

    assert outcome.held, outcome.wrong
    assert outcome.proof is not None
    assert outcome.proof.allowed == one.allowed


def lower(one: Demo) -> Demo | None:
    row, allowed = one.row, one.allowed
    assert row is not None
    assert allowed is not None
    return one.step(-1) if row.parse(one.program.expects.steps[0]) < allowed else None


def test_the_command_line_says_that_they_hold() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tui.cli", "limits", "python", "--limit", "memory", "--limit", "privilege", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=False,
    )

    said = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr, said["ok"]) == (0, "", True)
    assert [demo["verdict"] for demo in said["demos"]] == ["memory_limit", "ok"]


# ------------------------------------------------------------------------------------- the lab


@pytest.fixture
def app(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CodeRunner]:
    """The app; when it has been left, none of its sandboxes is there."""
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))
    before = set(containers(engine, owner=watch.owner))
    yield CodeRunner()
    assert wait_until(lambda: set(containers(engine, owner=watch.owner)) <= before)


async def opened(pilot: Pilot[None]) -> LabScreen:
    app = await ready(pilot)
    await pilot.press("f7")
    await until(pilot, lambda: isinstance(app.screen, LabScreen))
    assert isinstance(app.screen, LabScreen)
    return app.screen


async def test_two_languages_side_by_side_run_into_their_memory_limits(app: CodeRunner) -> None:
    async with app.run_test(size=(140, 45)) as pilot:
        lab = await opened(pilot)
        await pilot.press("right", "right", "c", "down", "c", "enter")
        await until(pilot, lambda: not lab.busy and text_of(app).count("✓ HELD") == 2)

        assert text_of(app).count("the kernel killed 1") == 2


async def test_privileges_are_refused_before_everybodys_eyes(app: CodeRunner) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        lab = await opened(pilot)
        await pilot.press("left", "enter")
        await until(pilot, lambda: not lab.busy and "HELD" in text_of(app))

        assert text_of(app).count(": refused") == 3
        assert "✓ HELD" in text_of(app)


async def test_a_demo_is_stopped_in_under_half_a_second_and_closing_leaves_no_sandbox(
    app: CodeRunner, engine: Engine
) -> None:
    async with app.run_test(size=(140, 45)) as pilot:
        lab = await opened(pilot)
        await until(pilot, lambda: app.services.machine.parked(app.workbench.language))
        before = set(containers(engine, owner=watch.owner))
        await pilot.press("right", "right", "+")
        await until(pilot, lambda: "RUNNING" in text_of(app))
        with Clock() as clock:
            lab.stop()  # the key is tested elsewhere; Pilot takes its time with one
            await until(pilot, lambda: not lab.busy)
        clock.check(0.5)
        await pilot.pause()
        assert "■ STOPPED" in text_of(app)

        await pilot.press("enter")
        await until(pilot, lambda: "RUNNING" in text_of(app))
        lab.dismiss()
        await until(pilot, lambda: set(containers(engine, owner=watch.owner)) <= before)
        assert app.screen is app.workbench
