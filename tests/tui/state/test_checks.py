"""Health results are stored with what the screen shows of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from languages.programs import program
from runner.checks import Check
from runner.failure import Failure
from tests.support.scripted import CATALOGUE, result
from tui.state.checks import MOST_OUTPUT_BYTES, load_checks, save_checks


def check(language: str = "python", name: str = "memory", **changes: object) -> Check:
    found = program(CATALOGUE.find("python"), "memory")
    made = Check(
        language, name, "fail", "came 'ok'", result(language=language), found, "x = 1", kind="wrong", seconds=1.5
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # fields of Check


def test_results_come_back_with_their_programs(state: Path) -> None:
    failed = check(failure=Failure("no_image", {"image": "python:3.13"}))
    save_checks([failed], 41.5)

    stored = load_checks(CATALOGUE)

    assert stored is not None
    assert stored.seconds == 41.5
    assert stored.checks == [failed]


def test_long_output_is_cut_and_says_so(state: Path) -> None:
    long = result(language="python", stdout_bytes=b"x" * (MOST_OUTPUT_BYTES + 1))
    save_checks([check(result=long)], 1)

    stored = load_checks(CATALOGUE)

    assert stored is not None
    assert stored.checks[0].result is not None
    assert stored.checks[0].result.stdout_truncated
    assert len(stored.checks[0].result.stdout_bytes) == MOST_OUTPUT_BYTES


def test_a_language_that_is_gone_is_left_out(state: Path) -> None:
    save_checks([check("perl"), check()], 1)

    stored = load_checks(CATALOGUE)

    assert stored is not None
    assert [one.language for one in stored.checks] == ["python"]
