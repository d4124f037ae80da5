"""What tests of the problem screen share: a bank with one problem, and the progress store."""

from __future__ import annotations

from pathlib import Path

import pytest

from problems.progress import Progress
from tests.tui.screens.practice.bank import bank


@pytest.fixture
def twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Use a bank with one problem."""
    bank(tmp_path / "bank", monkeypatch)


@pytest.fixture
def progress(state: Path) -> Progress:
    """Return the progress store that the app uses too."""
    return Progress(print)
