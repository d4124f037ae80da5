"""A newer version of the program takes the file of an older one over; `tests/tui/state/test_history.py` has the faults."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from foundation.database import Database
from tests.support.nobody import nobody

FIRST = ("CREATE TABLE runs (id INTEGER)", "CREATE TABLE more (id INTEGER)")
SECOND = ("ALTER TABLE runs ADD COLUMN name TEXT NOT NULL DEFAULT 'old'",)
THIRD = ("ALTER TABLE runs RENAME TO attempts",)


def database(path: Path, *migrations: tuple[str, ...]) -> Database:
    return Database(path, migrations, what="The history", error=RuntimeError, tell=print, busy_s=1)


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_of_each_version_goes_through_the_migrations_that_follow(tmp_path: Path, version: int) -> None:
    path = tmp_path / "file.sqlite3"
    old = database(path, *(FIRST, SECOND)[:version])
    old.do(lambda file: file.execute("INSERT INTO runs (id) VALUES (7)"), write=True)

    new = database(path, FIRST, SECOND, THIRD)

    assert new.do(lambda file: file.execute("SELECT id, name FROM attempts").fetchall()) == [(7, "old")]
    with pytest.raises(RuntimeError, match="newer"):
        old.do(lambda file: None)


def test_a_file_of_an_older_version_is_read_where_it_may_not_be_written() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "file.sqlite3"
        database(path, FIRST).do(lambda file: file.execute("INSERT INTO runs (id) VALUES (7)"), write=True)
        raw = path.read_bytes()
        path.chmod(0o444)
        Path(name).chmod(0o555)
        try:
            with nobody():
                new = database(path, FIRST, SECOND, THIRD)
                assert new.do(lambda file: file.execute("SELECT id, name FROM attempts").fetchall()) == [(7, "old")]
        finally:
            Path(name).chmod(0o755)
        assert path.read_bytes() == raw


def test_a_migration_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "file.sqlite3"
    old = database(path, FIRST)
    old.do(lambda file: file.execute("INSERT INTO runs (id) VALUES (7)"), write=True)

    # What fails here is no damage: it must not cost the user the file.
    wrong = ("INSERT INTO more VALUES (1)", "CREATE UNIQUE INDEX one ON runs (id)", "INSERT INTO runs VALUES (7)")
    with pytest.raises(RuntimeError, match="UNIQUE constraint failed"):
        database(path, FIRST, wrong).do(lambda file: None)

    assert old.do(lambda file: file.execute("SELECT id FROM runs").fetchall()) == [(7,)]
    assert old.do(lambda file: file.execute("SELECT id FROM more").fetchall()) == []
