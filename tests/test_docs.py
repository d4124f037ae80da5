"""The pages under docs/ say what the program does, and the README's links lead somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tui.commands.table import page

ROOT = Path(__file__).parents[1]


def test_the_list_of_keys_is_that_of_the_commands() -> None:
    assert (ROOT / "docs/keys.md").read_text() == page(), "make docs writes it anew"


def test_everything_the_readme_links_to_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", (ROOT / "README.md").read_text())

    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_test_that_a_promise_names_is_there_and_every_refusal_is_told() -> None:
    said = (ROOT / "SECURITY.md").read_text()
    named = re.findall(r"`((?:tests|runner)/[^`*]*\.\w+)`", said)
    rules = json.loads((ROOT / "runner/seccomp.json").read_text())["syscalls"]
    refused = [rule for rule in rules if rule.get("errnoRet") == 1]

    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
    assert [rule["comment"] for rule in refused if rule["comment"] not in said] == []
    assert [rule["names"][0] for rule in refused if f"`{rule['names'][0]}`" not in said] == []
