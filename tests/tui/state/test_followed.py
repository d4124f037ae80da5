"""Test that the followed list is remembered."""

from __future__ import annotations

from pathlib import Path

from problems.practice_lists import DEFAULT
from tui.state.followed import follow, followed


def test_the_followed_list_is_remembered_and_a_damaged_file_means_the_default(state: Path) -> None:
    assert followed() == DEFAULT
    follow("75-patterns")
    assert followed() == "75-patterns"
    (state / "practice.json").write_bytes(b"\xff{")
    assert followed() == DEFAULT
