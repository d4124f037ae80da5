"""`code-runner keys`: the table, and what the test of keys says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tui.cli.key_test import KeyTest, doubtful, unreached
from tui.cli.main import group
from tui.commands import COMMANDS
from tui.commands.keys import KeyNames
from tui.commands.terminals import TERMINALS

VS_CODE = next(terminal for terminal in TERMINALS if terminal.name == "VS Code")


def test_the_table_has_every_command_with_the_users_own_keys(config: Path) -> None:
    (config / "config.toml").write_text('[keys]\n"run.start" = "f12"\n"app.leader" = "ctrl+g"\n')
    said = CliRunner().invoke(group, ["keys"]).stdout
    assert all(f" {name}\n" in f"{said}\n" for name in COMMANDS)
    row = next(line for line in said.split("\n") if line.endswith(" run.start"))
    assert row.split() == ["Run", "F12", "Ctrl+G", "r", "run.start"]

    value = json.loads(CliRunner().invoke(group, ["keys", "--json"]).stdout)
    assert (value["schema"], value["leader"]) == (1, ["ctrl+g"])
    assert [command["id"] for command in value["commands"]] == list(COMMANDS)
    save = next(command for command in value["commands"] if command["id"] == "file.save")
    assert (save["keys"], save["menu"], save["scope"]) == (["ctrl+s"], ["f", "s"], "workbench")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--test"], "--test needs a terminal; `code-runner keys` prints the table without one"),
        (["--test", "--json"], "--test shows what you press and has no --json; leave one of them out"),
    ],
)
def test_the_test_needs_a_terminal(arguments: list[str], sentence: str) -> None:
    result = CliRunner().invoke(group, ["keys", *arguments])
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_keys_are_asked_for_and_noted() -> None:
    test = KeyTest(KeyNames())
    asked = doubtful(test._names)
    assert asked[:2] == ["ctrl+o", "ctrl+backslash"]
    assert {"ctrl+j", "f5", "f10", "alt+s", "ctrl+shift+up"} <= set(asked)
    assert "ctrl+r" not in asked  # every terminal sends it
    assert test.take("ctrl+o", "\x0f", b"\x0f").split() == ["Ctrl+O", "\\x0f", "app.leader"]
    assert test.take("enter", "\r", b"\r").endswith("nothing arrived")
    while not test._to_try[0].startswith("alt+"):
        test.take(test._to_try[0], None, b"")
    assert "types ø" in test.take("ø", "ø", "ø".encode())
    assert test.take("f12", None, b"\x1b[24~").endswith("no command")
    report = test.report()
    assert report[0].endswith(", 2 did not.")
    assert "Ctrl+\\" in report[1]
    assert "(types ø)" in report[1]


def test_commands_behind_lost_keys_are_named_with_their_letters() -> None:
    names = KeyNames({}, [VS_CODE])
    assert "problem.judge" in [command.id for command in unreached(names, [], [])]
    assert "problem.judge" not in [command.id for command in unreached(names, [], ["ctrl+j"])]
    test = KeyTest(names)
    assert test.greeting()[1] == "This looks like VS Code."
    assert "F5" in test.greeting()[2]
    assert any(line.split() == ["problem.judge", "Ctrl+O", "j"] for line in test.report())
    test.missing = {"ctrl+o": "", "ctrl+backslash": ""}
    assert any("Not reached at all" in line for line in test.report())
