"""`code-runner limits` as a person or script meets it; outcomes are scripted, there is no engine."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import SimpleNamespace

import pytest
from click.testing import CliRunner, Result

from runner.demo import DEMOS, Demo, Listener, Outcome
from runner.engine import Engine
from runner.failure import Failure
from runner.verdict import internal_error
from tests.languages.test_definition import NINE
from tests.runner.test_demo import came
from tests.support.scripted import ENGINE
from tui.cli import limits as limits_module
from tui.cli import options
from tui.cli.main import group

Outcomes = Callable[[Demo], Outcome]
Command = Callable[..., Result]


def held(one: Demo) -> Outcome:
    return one.outcome(came(one))


def escaped(one: Demo) -> Outcome:
    return one.outcome(replace(came(one), verdict="ok", breaches=()))


def lost(one: Demo) -> Outcome:
    return one.outcome(
        internal_error(one.language.id, one.in_force, Failure("unexpected", {"why": "the engine does not answer"}))
    )


@pytest.fixture
def limits(monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command; `outcomes` says what comes of each demo."""

    def start(*arguments: str, outcomes: Outcomes = held) -> Result:
        def run_all(engine: Engine, demos: Sequence[Demo], listen: Listener) -> list[Outcome]:
            made = [outcomes(one) for one in demos]
            for one in made:
                listen(one.demo)
                listen(one)
            return made

        monkeypatch.setattr(options, "engine", lambda _: SimpleNamespace(info=ENGINE))
        monkeypatch.setattr(limits_module, "run_all", run_all)
        return CliRunner().invoke(group, ["limits", *arguments])

    return start


def test_all_nine_languages_and_all_limits_are_a_table(limits: Command) -> None:
    ran = limits()

    head, *rows = ran.stdout.splitlines()
    assert head.split() == ["language", *DEMOS]
    assert [row.count("✓") for row in rows[: len(NINE)]] == [len(DEMOS)] * len(NINE)
    assert rows[-1] == "72 of 72 limits held (✓ means: the limit held)"
    assert ran.exit_code == 0


def test_the_help_says_why_output_is_never_truncated_here(limits: Command) -> None:
    assert "The output limit ends its program here, whatever `overflow` in config.toml says" in " ".join(
        limits("--help").output.split()
    )


def test_languages_and_limits_can_be_chosen(limits: Command) -> None:
    ran = limits("py", "c++", "--limit", "disk", "--limit", "memory")

    lines = ran.stdout.splitlines()
    assert lines[0].split() == ["language", "memory", "disk"]
    assert [line.split()[0] for line in lines[1:3]] == ["Python", "C++"]
    assert lines[-1].startswith("4 of 4")


def test_a_limit_that_did_not_hold_is_told_with_what_came(limits: Command) -> None:
    ran = limits("c", "go", outcomes=lambda one: escaped(one) if one.limit == "memory" else held(one))

    assert "✗ C, memory: verdict: expected 'memory_limit', came 'ok'" in ran.stdout
    assert "✗ Go, memory:" in ran.stdout
    assert "14 of 16 limits held" in ran.stdout
    assert ran.exit_code == 1


def test_the_json_is_the_contracts(limits: Command) -> None:
    ran = limits("c", "--json", outcomes=lambda one: escaped(one) if one.limit == "disk" else held(one))

    said = json.loads(ran.stdout)
    assert said.keys() >= {"schema", "ok", "demos"}
    assert (said["schema"], said["ok"]) == (1, False)
    assert [demo["limit"] for demo in said["demos"]] == list(DEMOS)
    assert [demo["held"] for demo in said["demos"]] == [limit != "disk" for limit in DEMOS]
    for demo in said["demos"]:
        assert demo.keys() >= {"language", "limit", "expected", "verdict", "held", "result"}
        assert demo["result"]["verdict"] == demo["verdict"]
    assert ran.exit_code == 1


def test_an_engine_that_went_away_is_told_once_with_status_125(limits: Command) -> None:
    ran = limits("c", outcomes=lambda one: held(one) if one.limit == "time" else lost(one))

    assert ran.stdout.count("the engine does not answer") == 1
    assert ran.exit_code == 125


def test_a_limit_that_could_not_be_tried_is_not_said_to_have_failed(limits: Command) -> None:
    ran = limits("python", "--limit", "memory", "--limit", "output", outcomes=lost)

    assert "✗" not in ran.output
    assert ran.output.count("?") >= 3
    assert "0 of 2 limits held (✓ means: the limit held); 2 could not be tested (?)" in ran.output


def test_a_limit_that_did_not_hold_counts_more_than_a_sandbox_that_failed(limits: Command) -> None:
    ran = limits("c", outcomes=lambda one: escaped(one) if one.limit == "time" else lost(one))

    assert ran.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(["cobol"], 'there is no language "cobol"'), (["--limit", "luck"], "'luck' is not one of 'time'")],
)
def test_wrong_usage_is_a_sentence(limits: Command, arguments: list[str], words: str) -> None:
    ran = limits(*arguments)

    assert words in (ran.output + str(ran.exception))
    assert ran.stdout == ""
