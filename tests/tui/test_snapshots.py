"""Every screen and state looks as it did: SVG snapshots. `pytest tests/tui/test_snapshots.py --snapshot-update` takes
them anew; look at each that changed before it is committed."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from syrupy.location import PyTestLocation
from syrupy.types import SnapshotIndex
from textual.widgets import Input, TextArea

import tests.support.snapshots_of_checks
import tests.support.snapshots_of_practice  # noqa: F401  # their states join the others
from tests.support.snapshots import NOW, STATES, Stage, State

PINNED = (3, 11)
"""The Python that the snapshots are taken with: others render a few things otherwise, as messages of `re`."""
PINNED_ONLY = f"snapshots are compared on Linux with Python {PINNED[0]}.{PINNED[1]} only"


class _Then(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # a clock that stands still
        return NOW.astimezone(tz)


@pytest.fixture(autouse=True)
def _nothing_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No blinking, no clock, no path of this machine."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(TextArea, "cursor_blink", False)
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


class Picture(SingleFileSnapshotExtension):
    """A picture's file has the name of the picture, whichever start of the app it was taken in."""

    _file_extension = "svg"
    _write_mode = WriteMode.TEXT

    @classmethod
    def get_snapshot_name(cls, *, test_location: PyTestLocation, index: SnapshotIndex = 0) -> str:
        """As in the base class."""
        return f"{test_location.methodname}[{index}]"


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(one, id=f"{one.name}-{one.views[0].name}", marks=[pytest.mark.thorough] if one.thorough else [])
        for one in STATES
    ],
)
async def test_it_looks_as_it_did(
    shown: State, snapshot: SnapshotAssertion, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    if sys.version_info[:2] != PINNED or sys.platform != "linux":
        if pytestconfig.getoption("update_snapshots"):
            pytest.fail(PINNED_ONLY)
        pytest.skip(PINNED_ONLY)
    first, *others = shown.views
    stage = Stage(first)
    pictures: dict[str, str] = {}
    async with stage.app.run_test(size=first.size, notifications=True) as pilot:
        stage.pilot = pilot
        await shown.setup(stage)
        pictures[f"{shown.name}-{first.name}"] = await stage.picture()
        for view in others:
            await stage.look(view)
            pictures[f"{shown.name}-{view.name}"] = await stage.picture()

    changed = [name for name, picture in pictures.items() if picture != snapshot(name=name, extension_class=Picture)]
    for name in changed:
        (tmp_path / f"{name}.svg").write_text(pictures[name])
    assert not changed, f"as they look now: {', '.join(str(tmp_path / name) for name in changed)} (.svg)"
