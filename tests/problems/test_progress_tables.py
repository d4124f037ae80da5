"""The store's file: its versions, several processes, and its faults."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems.progress import Progress, ProgressError
from problems.progress_tables import MIGRATIONS
from problems.records import (
    Draft,
    Interview,
)
from tests.support.progress import NOW, attempt, everything, fill, growth, other

VERSIONS = Path(__file__).parent / "progress"
"""What each released version wrote: `1.sql`, … A new version adds its own; these never change."""


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS) + 1))
def test_a_file_of_each_version_is_migrated_and_keeps_everything(
    version: int, progress: Progress, told: list[str]
) -> None:
    progress.path.parent.mkdir()
    with closing(sqlite3.connect(progress.path)) as connection:
        connection.executescript((VERSIONS / f"{version}.sql").read_text())
        connection.execute(f"PRAGMA user_version = {version}")
    fresh = other(progress)
    fill(fresh)

    assert everything(progress) == everything(fresh)
    assert progress.interview("lone-sock") == (Interview(allowed_s=900, used_s=61.5) if version > 1 else None)
    assert progress.kept_attempts("lone-sock").growths == ((growth(cpu="n log n"),) if version > 4 else ())
    assert told == []
    with closing(sqlite3.connect(progress.path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    with closing(sqlite3.connect(fresh.path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_processes_write_at_the_same_time(progress: Progress) -> None:
    code = (
        "import sys; from pathlib import Path; from problems.progress import Attempt, Draft, Progress\n"
        "progress = Progress(print, Path(sys.argv[1]))\n"
        "for n in range(15):\n"
        "    progress.add(Attempt(problem='p', language='c', source='', verdict='', passed=0, total=n))\n"
        "    progress.save_draft(Draft(problem='p', language=sys.argv[2], source=str(n)))\n"
        "    progress.rate('p', 'good')\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(progress.path), str(n)]) for n in range(3)]

    assert [one.wait(60) for one in running] == [0, 0, 0]
    standing = progress.status("p")
    assert standing.card
    assert (standing.attempts, standing.card.reviews) == (45, 45)
    assert [draft.source for draft in progress.drafts("p")] == ["14"] * 3


def test_a_locked_file_is_waited_for_and_then_told(progress: Progress, monkeypatch: pytest.MonkeyPatch) -> None:
    progress.add(attempt())
    assert progress._file.busy_s == 5
    monkeypatch.setattr(progress._file, "busy_s", 0.05)
    with closing(sqlite3.connect(progress.path, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")

        with pytest.raises(ProgressError, match=r"Your progress is off: .* is locked by another program; try again"):
            progress.add(attempt())
        connection.execute("COMMIT")

    progress.add(attempt())
    assert len(progress.attempts()) == 2


def test_a_newer_file_is_left_as_it_is(progress: Progress, told: list[str], tmp_path: Path) -> None:
    fill(progress)
    progress.export(tmp_path / "progress.json")
    with closing(sqlite3.connect(progress.path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = progress.path.read_bytes()

    calls: list[Callable[[], object]] = [
        progress.statuses,
        lambda: progress.add(attempt()),
        lambda: progress.rate("lone-sock", "good"),
        lambda: progress.import_file(tmp_path / "progress.json"),
    ]
    for call in calls:
        with pytest.raises(ProgressError, match="by a newer code-runner and is left as it is; upgrade"):
            call()

    assert progress.path.read_bytes() == before
    assert told == []


def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(progress: Progress, told: list[str]) -> None:
    progress.path.parent.mkdir()
    for damage in (b"no database" * 100, b"nor is this" * 100):
        progress.path.write_bytes(damage)
        progress.add(attempt())
        assert len(progress.attempts()) == 1

    asides = sorted(progress.path.parent.glob("progress.sqlite3.damaged-*"))
    assert [path.read_bytes()[:2] for path in asides] == [b"no", b"no"]
    assert len(asides) == len(told) == 2
    assert told[0] == f"Your progress was damaged: it is kept as {asides[0]}, and a new one was started."


def test_a_row_that_was_damaged_unseen_is_left_out_and_the_others_stay(progress: Progress) -> None:
    fill(progress)
    with closing(sqlite3.connect(progress.path)) as connection:
        for statement in (
            "UPDATE attempts SET source = 5 WHERE id = 'a'",
            "UPDATE cases SET input = 'text' WHERE id = 'c'",
            "INSERT INTO reviews VALUES ('r', 'lone-sock', 5, 'fine')",
            f"INSERT INTO reviews VALUES ('s', 'lone-sock', {1 << 62}, 'good')",
            "INSERT INTO hints VALUES ('frog-fees', 'many')",
        ):
            connection.execute(statement)
        connection.commit()

    assert [one.id for one in progress.attempts()] == ["b"]
    assert [one.id for one in progress.cases("lone-sock")] == ["d"]
    assert progress.hints("lone-sock") == 2
    card = progress.status("lone-sock").card
    assert card
    assert card.reviews == 1


@given(garbage=st.binary(max_size=5000))
def test_no_garbage_file_raises_anything_but_a_sentence(garbage: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        path.write_bytes(garbage)
        progress = Progress(lambda sentence: None, path)
        progress.add(attempt())

        assert len(progress.attempts()) == 1


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real file."""
    progress = Progress(print, tmp_path_factory.mktemp("whole") / "progress.sqlite3")
    fill(progress)
    for number in range(20):
        progress.add(attempt(source="x" * 1000, when=NOW + timedelta(hours=number)))
    return progress.path.read_bytes()


@settings(max_examples=60)
@given(seed=st.integers(0, 1 << 32), flips=st.integers(1, 60), cut=st.booleans())
def test_no_damage_in_a_real_file_raises_anything_but_a_sentence(
    whole: bytes, seed: int, flips: int, cut: bool
) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "progress.sqlite3"
        raw = bytearray(whole)
        for _ in range(flips):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.randrange(len(raw))] if cut else raw)
        progress = Progress(lambda sentence: None, path)
        calls: list[Callable[[], object]] = [
            lambda: everything(progress),
            lambda: progress.kept_attempts("lone-sock"),
            lambda: progress.due(NOW),
            lambda: progress.statistics({}, NOW),
            lambda: progress.export(Path(folder) / "p.json", replace=True),
            lambda: progress.rate("lone-sock", "easy"),
            lambda: progress.save_draft(Draft(problem="lone-sock", language="go", source="")),
            lambda: progress.import_file(Path(folder) / "p.json"),
        ]
        for call in calls:
            with suppress(ProgressError):
                call()
