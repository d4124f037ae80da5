"""Packages on their way to a worker's disk."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from problems import package, timing
from problems.cluster.parcel import Parcels, pack
from tests.problems.conftest import Write


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CODE_RUNNER_STATE", str(tmp_path / "state"))


def digest(folder: Path) -> str:
    return timing.digest(folder, package.JUDGED_WITH)


def sent(parcels: Parcels, parcel: Path, name: str, size: int = 100) -> None:
    raw = parcel.read_bytes()
    pieces = [raw[start : start + size] for start in range(0, len(raw), size)]
    for number, piece in enumerate(pieces):
        parcels.add(name, piece, first=number == 0, last=number == len(pieces) - 1)


def test_a_package_arrives_as_it_was_with_what_its_links_lead_to(tmp_path: Path, write: Write) -> None:
    other = write(name="other")
    folder = write(
        {"data/secret/1.in": None, "data/secret/1.ans": None, "data/secret/2.in": None, "data/secret/2.ans": None}
    )
    (folder / "data/secret").symlink_to(other / "data/secret")
    problem = package.read(folder, root=tmp_path)
    pack(folder, tmp_path / "parcel")
    parcels = Parcels()
    assert parcels.find(digest(folder)) is None

    sent(parcels, tmp_path / "parcel", digest(folder))

    arrived = parcels.find(digest(folder))
    assert arrived
    read = package.read(arrived, name=problem.id)
    assert (
        [case.name for case in read.cases]
        == [case.name for case in problem.cases]
        == ["sample/1", "secret/1", "secret/2"]
    )
    assert (read.id, read.limits, read.notes) == (problem.id, problem.limits, problem.notes)
    assert [path.name for path in arrived.parent.iterdir()] == [digest(folder)], "nothing is left beside it"


def test_a_change_in_a_linked_folder_is_another_package(tmp_path: Path, write: Write) -> None:
    other, folder = write(name="other"), write({"data/secret/1.in": None})
    (folder / "data/more").symlink_to(other / "data/secret")
    before = digest(folder)
    (other / "data/secret/1.ans").write_text("11\n")
    assert digest(folder) != before


def test_what_was_damaged_or_begins_in_the_middle_is_refused_and_removed(tmp_path: Path, write: Write) -> None:
    folder, parcels = write(), Parcels()
    pack(folder, tmp_path / "parcel")

    with pytest.raises(ValueError, match="was damaged on its way, or changed meanwhile"):
        sent(parcels, tmp_path / "parcel", "0" * 64)
    with pytest.raises(ValueError, match="has no beginning"):
        parcels.add(digest(folder), b"PK", first=False, last=False)

    assert list((tmp_path / "state/packages").iterdir()) == []
    sent(parcels, tmp_path / "parcel", digest(folder))
    assert parcels.find(digest(folder))


def test_a_package_that_nobody_used_for_a_week_is_forgotten(tmp_path: Path, write: Write) -> None:
    folder, parcels = write(), Parcels()
    pack(folder, tmp_path / "parcel")
    sent(parcels, tmp_path / "parcel", digest(folder))
    kept = parcels.find(digest(folder))
    assert kept
    parcels.forget()
    assert kept.exists()

    os.utime(kept, (0, time.time() - 8 * 24 * 3600))
    parcels.forget()

    assert not kept.exists()
