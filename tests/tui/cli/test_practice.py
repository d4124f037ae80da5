"""`code-runner practice` as a person or script meets it; the app itself is tested elsewhere."""

from __future__ import annotations

import json

import click
import pytest

from problems.mock import MINUTES
from problems.progress import Progress
from problems.records import Attempt
from tests.tui.cli.conftest import Command
from tui.cli import practice as practice_module
from tui.commands import COMMANDS
from tui.text.destinations import DESTINATIONS


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("gift-card", '"gift-card" is not a problem; did you mean gift-card-pair?'),
        ("nxt", '"nxt" is not a problem; did you mean next?'),
        ("qqqq", '"qqqq" is not a problem; `code-runner problems` lists the problems'),
        ("today", "the app needs a terminal; to judge a solution without one, use `code-runner judge PROBLEM FILE`"),
    ],
)
def test_a_wrong_word_or_no_terminal_is_one_sentence(command: Command, word: str, sentence: str) -> None:
    ran = command("practice", word)
    assert (ran.status, ran.out, ran.err) == (2, "", f"code-runner: {sentence}\n")


def test_words_and_ids_open_the_app_there(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, int, str]] = []

    def open_app(*, practice: str, minutes: int, level: str) -> None:
        opened.append((practice, minutes, level))
        raise click.exceptions.Exit(0)

    monkeypatch.setattr(practice_module, "open_app", open_app)
    assert command("practice").status == 0
    for word in (*DESTINATIONS, "gift-card-pair"):
        assert command("practice", word).status == 0
    assert command("practice", "mock", "--minutes", "60", "--level", "hard").status == 0
    usual = [(word, MINUTES, "") for word in ("today", *DESTINATIONS, "gift-card-pair")]
    assert opened == [*usual, ("mock", 60, "hard")]
    assert "--minutes and --level are for a mock interview" in command("practice", "next", "--level", "hard").err


def test_every_destination_is_a_command_of_practice() -> None:
    assert {COMMANDS[known.command].scope for known in DESTINATIONS.values()} == {"practice"}


def test_the_plan_of_today_as_json(command: Command) -> None:
    Progress(print).add(
        Attempt(problem="gift-card-pair", language="c", source="", verdict="accepted", passed=1, total=1)
    )
    ran = command("practice", "--json")
    told = json.loads(ran.out)
    assert (ran.status, ran.err) == (0, "")
    assert told["list"] == "first-week"
    assert told["steps"] == [
        {"problem": "word-families", "kind": "new", "minutes": 20},
        {"problem": "gift-card-pair", "kind": "done", "minutes": 0},
    ]
    assert told["ahead"][0] == "nearly-a-mirror"
    assert (told["minutes"], told["due_tomorrow"], told["streak"], told["active_days"]) == (
        20,
        0,
        1,
        {"days": 1, "of": 1},
    )
    assert 'leave "next" out' in command("practice", "next", "--json").err
