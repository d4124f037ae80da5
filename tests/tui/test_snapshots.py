"""Every screen and state looks as it did: SVG snapshots. `pytest tests/tui/test_snapshots.py --snapshot-update` takes
them anew; look at each that changed before it is committed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

import tests.tui.snapshots_of_checks
import tests.tui.snapshots_of_practice  # noqa: F401  # their states join the others
from tests.tui.snapshots import NOW, STATES, WIDE, Size, Stage, State

PINNED = (3, 11)
"""The Python that the snapshots are taken with: others render a few things otherwise, as messages of `re`."""
PINNED_ONLY = f"snapshots are compared on Linux with Python {PINNED[0]}.{PINNED[1]} only"
PICTURES = [
    pytest.param(state, size, light, id=f"{state.name}-{size[0]}x{size[1]}{'-light' if light else ''}")
    for state in STATES
    for size in state.sizes
    for light in ([False, True] if state.light and size == WIDE else [False])
]


class _Then(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # a clock that stands still
        return NOW.astimezone(tz)


@pytest.fixture(autouse=True)
def _nothing_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No blinking, no clock, no path of this machine."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)
    monkeypatch.setattr("tui.screens.history.runs.datetime", _Then)
    monkeypatch.setattr("tui.screens.practice.listing.datetime", _Then)
    monkeypatch.setattr("tui.screens.practice.statistics.datetime", _Then)
    monkeypatch.setattr("problems.package.BANK", tmp_path / "bank")
    monkeypatch.setattr("tui.screens.health.screen.os.cpu_count", lambda: 2)
    monkeypatch.setattr("tui.screens.lab.screen.LINGER_S", 1e6)
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("CODE_RUNNER_CONFIG")
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(("shown", "size", "light"), PICTURES)
def test_it_looks_as_it_did(
    shown: State, size: Size, light: bool, snap_compare: Callable[..., bool], pytestconfig: pytest.Config
) -> None:
    if sys.version_info[:2] != PINNED or sys.platform != "linux":
        if pytestconfig.getoption("update_snapshots"):
            pytest.fail(PINNED_ONLY)
        pytest.skip(PINNED_ONLY)
    stage = Stage(light=light)

    async def set_up(pilot: Pilot[None]) -> None:
        stage.pilot = pilot
        await shown.setup(stage)

    assert snap_compare(stage.app, terminal_size=size, run_before=set_up)
