"""The pages under docs/ say what the program does, and the README's links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

from tui.screens.help import keys_table

ROOT = Path(__file__).parents[1]


def test_the_list_of_keys_is_that_of_the_commands() -> None:
    assert (ROOT / "docs/keys.md").read_text().endswith(f"\n\n{keys_table()}"), "make docs writes it anew"


def test_everything_the_readme_links_to_is_there() -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)]+)\)", (ROOT / "README.md").read_text())

    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []
