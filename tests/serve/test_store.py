"""Results are kept, within an age, a number and a size."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from serve.store import Keep, Store


def store(path: Path, *, hours: float = 1, results: int = 100, size_bytes: int = 10_000) -> Store:
    return Store(path / "serve.sqlite", Keep(hours=hours, results=results, size_bytes=size_bytes))


def left(kept: Store, count: int) -> list[int]:
    return [number for number in range(count) if kept.get("run", str(number))]


def test_a_result_is_kept_by_its_kind_and_removed(tmp_path: Path) -> None:
    kept = store(tmp_path)
    kept.put("run", "a", {"n": 1})
    kept.put("run", "a", {"n": 2})
    assert kept.get("run", "a") == {"n": 2}
    assert kept.get("judge0", "a") is None
    assert kept.page("run", 0, 10) == (1, [{"n": 2}])
    kept.remove("a")
    assert store(tmp_path).get("run", "a") is None


def test_the_oldest_go_first(tmp_path: Path) -> None:
    kept = store(tmp_path)
    for number in range(10):
        kept.put("run", str(number), {"text": "x" * 100})
        with sqlite3.connect(tmp_path / "serve.sqlite") as file:
            file.execute("UPDATE results SET finished = finished - 10000 + ? WHERE id = ?", (number, str(number)))
        file.close()
    few = store(tmp_path, results=4)
    few.prune()
    assert left(few, 10) == [6, 7, 8, 9]
    small = store(tmp_path, size_bytes=250)
    small.prune()
    assert left(small, 10) == [8, 9]


def test_what_is_too_old_is_not_told_even_before_it_is_removed(tmp_path: Path) -> None:
    store(tmp_path).put("run", "0", {"n": 1})
    old = store(tmp_path, hours=-1)
    assert left(old, 1) == []
    old.prune()
    assert left(store(tmp_path), 1) == []


def test_a_file_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "serve.sqlite").mkdir()
    store(tmp_path).put("run", "a", {"n": 1})
