"""Check what a package owes before anything is run."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from problems import package
from problems.package import BANK, read
from problems.verify import documents


def faults(folder: Path) -> list[str]:
    return [check.detail for check in documents(read(folder)) if not check.ok]


def test_only_a_built_in_problem_owes_hints_an_editorial_and_a_generator(tmp_path: Path) -> None:
    ours = BANK / "gift-card-pair"
    assert faults(ours) == []
    shutil.copytree(ours, tmp_path / "imported")
    for owed in ("solution", "generators", "submissions"):
        shutil.rmtree(tmp_path / "imported" / owed)
    assert faults(tmp_path / "imported") == ["there is none in submissions/accepted"]


def test_an_interactive_built_in_problem_owes_starters_in_place_of_a_function_and_a_generator(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "dry-fountain"
    shutil.copytree(BANK / "dry-fountain", folder)
    monkeypatch.setattr(package, "BANK", tmp_path)
    assert faults(folder) == []

    shutil.rmtree(folder / "starters")

    assert faults(folder) == ["there is no starters/"]
