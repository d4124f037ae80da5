"""Runs are stored, found, taken back; every fault of the file is one sentence."""

from __future__ import annotations

import fcntl
import os
import random
import sqlite3
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundation.database import Database
from languages import Limits
from runner import Breach, Compilation, Result
from tests.support.clock import Clock
from tests.support.nobody import nobody
from tui.state.history import History, HistoryError, Record
from tui.state.record import MOST_TEXT_BYTES

LIMITS = Limits(
    memory_bytes=1 << 26,
    cpus=0.5,
    processes=64,
    disk_bytes=1 << 20,
    output_bytes=1 << 20,
    compile_ms=10_000,
    run_ms=5_000,
    cpu_ms=5_000,
)
RESULT = Result(
    language="cpp",
    verdict="memory_limit",
    message="The program used more memory than it may",
    limits=LIMITS,
    signal="SIGKILL",
    stdout_bytes=b"3\r\n\xff",
    stderr_bytes=b"bad_alloc",
    stderr_truncated=True,
    wall_ms=143.25,
    cpu_ms=120.0,
    memory_bytes=1 << 26,
    processes=1,
    breaches=(Breach("memory", "run", 1 << 26, 1 << 26, "bytes", "the kernel killed 1 process", "kernel"),),
    compile=Compilation(
        exit_code=0,
        signal=None,
        stdout_bytes=b"",
        stderr_bytes=b"warning: \xfe",
        wall_ms=812.5,
        cpu_ms=700.0,
        memory_bytes=1 << 27,
        cached=False,
    ),
    overhead_ms=31.5,
)


def record(result: Result = RESULT, **changes: Any) -> Record:
    given: dict[str, Any] = {"name": "C++", "source": "int main() { grow(); }\n", "stdin": b"3 7 2\n", **changes}
    return Record.of(result, **given)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def history(tmp_path: Path, told: list[str]) -> History:
    return History(told.append, tmp_path / "state" / "history.sqlite3")


# ------------------------------------------------------------------------------- what is stored


def test_the_files_name_is_stored_and_found(history: History) -> None:
    history.add(record())
    identifier = history.add(record(file="heap.cpp"))

    assert history.get(identifier).file == "heap.cpp"
    assert [(one.id, one.file) for one in history.search("HEAP.C")] == [(identifier, "heap.cpp")]


def test_a_run_comes_back_with_everything(history: History) -> None:
    when = datetime(2026, 11, 3, 18, 20, 31, 123_456, tzinfo=timezone(timedelta(hours=1)))
    added = record(source="int x;\r\n\ud800", tier="patient", overrides={"memory": "64m"}, when=when)

    found = history.get(history.add(added))

    assert found == replace(added, id=1)
    assert found.when == datetime(2026, 11, 3, 17, 20, 31, 123_000, tzinfo=UTC)


def test_a_stored_run_becomes_the_result_that_it_was(history: History) -> None:
    found = history.get(history.add(record()))

    assert found.result() == RESULT
    assert found.result().to_dict() == RESULT.to_dict()


TEXTS = st.binary(max_size=50)
NUMBERS = st.floats(0, 1e9)


@given(
    result=st.builds(
        Result,
        language=st.sampled_from(["c", "python"]),
        verdict=st.sampled_from(["ok", "time_limit", "internal_error"]),
        message=st.text(),
        limits=st.just(LIMITS),
        exit_code=st.none() | st.integers(0, 255),
        signal=st.none() | st.just("SIGSEGV"),
        stdout_bytes=TEXTS,
        stderr_bytes=TEXTS,
        stdout_truncated=st.booleans(),
        wall_ms=NUMBERS,
        cpu_ms=st.none() | NUMBERS,
        memory_bytes=st.none() | st.integers(0, 1 << 50),
        breaches=st.lists(
            st.builds(Breach, st.just("time"), st.just("run"), NUMBERS, NUMBERS, st.just("ms"), st.text())
        ).map(tuple),
        compile=st.none()
        | st.builds(
            Compilation,
            exit_code=st.none() | st.just(1),
            signal=st.none(),
            stdout_bytes=TEXTS,
            stderr_bytes=TEXTS,
            wall_ms=NUMBERS,
            cached=st.booleans(),
        ),
        stopped=st.booleans(),
    )
)
def test_any_result_round_trips(result: Result) -> None:
    with tempfile.TemporaryDirectory() as folder:
        history = History(print, Path(folder) / "h.sqlite3")
        found = history.get(history.add(record(result))).result()

    assert found.to_dict() == result.to_dict()
    assert (found.stdout_bytes, found.stderr_bytes) == (result.stdout_bytes, result.stderr_bytes)


def test_what_is_too_long_is_cut_and_said_to_be(history: History) -> None:
    long = b"x" * (MOST_TEXT_BYTES + 1)
    found = history.get(history.add(record(replace(RESULT, stdout_bytes=long), stdin=long)))

    assert found.cut == ("stdin", "stdout")
    assert found.stdin == found.stdout == long[:-1]
    assert found.result().stdout_truncated
    assert not record(replace(RESULT, stderr_truncated=False)).result().stderr_truncated


def test_summaries_say_what_the_list_shows(history: History) -> None:
    history.add(record(source="#include <x>\n\n// grow\nint main() {\n", line="int main() {"))

    [summary] = history.search()

    assert (summary.id, summary.language, summary.name) == (1, "cpp", "C++")
    assert (summary.verdict, summary.stopped, summary.wall_ms) == ("memory_limit", False, 143.25)
    assert summary.line == "int main() {"
    assert abs(summary.when - datetime.now(UTC)) < timedelta(minutes=1)


# -------------------------------------------------------------------------------------- finding


def test_every_word_must_occur_somewhere_in_any_case(history: History) -> None:
    history.add(record(source="def Größe(): pass", stdin=b"17 4", name="Python"))
    history.add(record(replace(RESULT, verdict="ok", message="fine"), source="100%_"))

    def found(words: str) -> list[int]:
        return [summary.id for summary in history.search(words)]

    assert found("") == [2, 1]
    assert found("GRÖSSE python") == [1]
    assert found("memory_limit 17") == [1]
    assert found("memory limit") == [1]
    assert found("fine c++") == [2]
    assert found("größe fine") == []
    assert found("%_") == [2]
    assert found("_%") == []
    assert found("\0 ' \" \ud800") == []
    assert found("o " * 5000) == [2, 1]


def test_pages_follow_each_other(history: History) -> None:
    for _ in range(5):
        history.add(record())

    first = history.search(limit=2)
    second = history.search(limit=2, before=first[-1].id)

    assert [summary.id for summary in (*first, *second)] == [5, 4, 3, 2]


def test_five_thousand_runs_are_searched_at_once(tmp_path: Path) -> None:
    history = History(print, tmp_path / "h.sqlite3", most_runs=5000)
    source = "def solve(numbers):\n    return sum(numbers)\n" * 40
    history.add(record(source=source))
    with sqlite3.connect(tmp_path / "h.sqlite3") as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(runs)")][1:]
        names = ", ".join(columns)
        for _ in range(4999):
            connection.execute(f"INSERT INTO runs ({names}) SELECT {names} FROM runs WHERE id = 1")
    connection.close()
    assert history.count() == 5000

    with Clock() as clock:
        assert history.search("solve nothere") == []
        assert len(history.search("solve sum", limit=200)) == 200

    clock.check(1)  # measured: 0.03 s


# ------------------------------------------------------------------------------------- changing


def test_a_deleted_run_is_gone_and_comes_back_where_it_was(history: History) -> None:
    for number in range(3):
        history.add(record(source=f"run {number}"))
    deleted = history.get(2)

    history.delete(2)
    assert [summary.id for summary in history.search()] == [3, 1]
    with pytest.raises(HistoryError, match="not in the history any more"):
        history.get(2)

    history.restore(deleted)
    history.restore(deleted)
    assert [summary.id for summary in history.search()] == [3, 2, 1]
    assert history.get(2) == deleted


def test_the_id_of_a_deleted_run_is_not_given_to_another(history: History) -> None:
    history.delete(history.add(record()))

    assert history.add(record()) == 2


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path) -> None:
    history = History(print, tmp_path / "h.sqlite3", most_runs=3)
    for _ in range(5):
        history.add(record())

    assert [summary.id for summary in history.search()] == [5, 4, 3]


def test_the_oldest_go_where_they_are_too_large(tmp_path: Path) -> None:
    noise = random.Random(0).randbytes(10_000)
    history = History(print, tmp_path / "h.sqlite3", most_bytes=35_000)
    for _ in range(5):
        history.add(record(replace(RESULT, stdout_bytes=noise)))

    assert [summary.id for summary in history.search()] == [5, 4, 3]
    assert (tmp_path / "h.sqlite3").stat().st_size < 200_000


def test_threads_and_apps_write_at_the_same_time(history: History) -> None:
    others = [History(print, history.path) for _ in range(4)]
    failed: list[Exception] = []

    def write(one: History) -> None:
        try:
            for _ in range(10):
                one.add(record())
                one.search("grow")
        except HistoryError as error:
            failed.append(error)

    threads = [threading.Thread(target=write, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failed == []
    assert history.count() == 40


# --------------------------------------------------------------------------------------- faults


def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(history: History, told: list[str]) -> None:
    history.path.parent.mkdir()
    history.path.write_bytes(b"no database" * 100)

    assert history.add(record()) == 1

    assert history.count() == 1
    [aside] = history.path.parent.glob("history.sqlite3.damaged-*")
    assert aside.read_bytes() == b"no database" * 100
    assert len(told) == 1
    assert str(aside) in told[0]


def test_a_file_whose_tables_are_not_ours_is_kept_aside(history: History, told: list[str]) -> None:
    history.path.parent.mkdir()
    for statement in ("CREATE TABLE runs (x)", "PRAGMA user_version = 1"):
        connection = sqlite3.connect(history.path)
        connection.execute(statement)
        connection.close()

        assert history.search() == []
        assert len(told) == 1
        told.clear()
        history.path.unlink()


def test_two_apps_that_find_the_damage_move_it_away_once(history: History, told: list[str]) -> None:
    history.path.parent.mkdir()
    history.path.write_bytes(b"no database" * 100)
    others = [History(told.append, history.path) for _ in range(8)]
    threads = [threading.Thread(target=other.add, args=(record(),)) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert history.count() == 8  # a thread that raised fails the test too
    assert len(told) == 1


def test_what_another_app_has_begun_anew_is_not_moved_away(
    history: History, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history.path.parent.mkdir()
    history.path.write_bytes(b"no database" * 100)
    other = History(told.append, history.path)
    keep_aside: Callable[..., None] = Database._keep_aside

    def late(self: Database, found: tuple[int, int], lock: int) -> None:
        if self is history._file:  # the other one finds the damage too, and is faster
            fcntl.flock(lock, fcntl.LOCK_UN)
            other.add(record())
        keep_aside(self, found, lock)

    monkeypatch.setattr(Database, "_keep_aside", late)

    assert history.add(record()) == 2
    assert len(told) == 1


def test_a_newer_file_is_left_as_it_is(history: History, told: list[str]) -> None:
    history.add(record())
    connection = sqlite3.connect(history.path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = history.path.read_bytes()

    calls: list[Callable[[], object]] = [
        history.search,
        history.count,
        lambda: history.add(record()),
        lambda: history.get(1),
        lambda: history.delete(1),
    ]
    for call in calls:
        with pytest.raises(HistoryError, match="newer code-runner"):
            call()

    assert history.path.read_bytes() == before
    assert told == []


def test_a_locked_file_is_waited_for_and_then_told(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.add(record())
    monkeypatch.setattr(history._file, "busy_s", 0.05)
    connection = sqlite3.connect(history.path, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")

    with pytest.raises(HistoryError, match="locked by another program"):
        history.add(record())
    connection.execute("COMMIT")
    connection.close()

    assert history.add(record()) == 2


def test_a_full_disk_is_told_and_leaves_what_was_there(history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    history.add(record())
    connect = sqlite3.connect

    def small(*args: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **options)
        connection.execute("PRAGMA max_page_count = 10")
        return connection

    monkeypatch.setattr(sqlite3, "connect", small)
    noise = random.Random(0).randbytes(100_000)
    with pytest.raises(HistoryError, match="the disk is full; make room"):
        history.add(record(replace(RESULT, stdout_bytes=noise)))

    assert [summary.id for summary in history.search()] == [1]


@pytest.mark.parametrize("what", ["folder", "pipe", "parent"])
def test_what_is_no_file_is_told(history: History, what: str) -> None:
    if what == "parent":
        history.path.parent.write_text("")
    else:
        history.path.parent.mkdir()
        history.path.mkdir() if what == "folder" else os.mkfifo(history.path)

    with pytest.raises(HistoryError, match="The history is off") as caught:
        history.add(record())

    assert "\n" not in str(caught.value)


def test_a_read_only_folder_can_be_read() -> None:
    with tempfile.TemporaryDirectory() as name:
        history = History(print, Path(name) / "history.sqlite3")
        history.add(record())
        history.path.chmod(0o444)
        Path(name).chmod(0o555)
        try:
            with nobody():
                assert history.count() == 1
                assert history.get(1).result() == RESULT
                with pytest.raises(HistoryError, match="check its permissions"):
                    history.add(record())
        finally:
            Path(name).chmod(0o755)


def test_a_run_that_was_damaged_unseen_is_told_and_the_others_stay(history: History) -> None:
    history.add(record())
    history.add(record())
    for column, garbage in (("stdout", b"x"), ("record", b"[]"), ("source", 5), ("at", "late"), ("at", 1 << 62)):
        whole = history.get(2)
        connection = sqlite3.connect(history.path)
        connection.execute(f"UPDATE runs SET {column} = ? WHERE id = 2", (garbage,))
        connection.commit()
        connection.close()

        with pytest.raises(HistoryError, match="Run 2 of the history is damaged"):
            history.get(2)
        assert history.get(1).result() == RESULT
        assert history.search()[-1].id == 1

        history.delete(2)
        history.restore(whole)


def test_a_stored_result_without_sense_is_told() -> None:
    senseless = replace(record(), facts={"verdict": "great", "compile": 3})

    with pytest.raises(HistoryError, match="damaged"):
        senseless.result()


@given(garbage=st.binary(max_size=5000))
def test_no_garbage_file_raises_anything_but_a_sentence(garbage: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        path.write_bytes(garbage)
        history = History(lambda sentence: None, path)

        assert history.get(history.add(record())).result() == RESULT


@cache
def six_runs() -> bytes:
    """A real file: some of its runs need pages of their own."""
    with tempfile.TemporaryDirectory() as folder:
        history = History(lambda sentence: None, Path(folder) / "history.sqlite3")
        for number in range(6):
            history.add(record(replace(RESULT, stdout_bytes=random.Random(number).randbytes(3000 * (number % 2)))))
        return history.path.read_bytes()


@settings(max_examples=150)
@given(seed=st.integers(0, 1 << 32), flips=st.integers(1, 60), cut=st.booleans())
def test_no_damage_in_a_real_file_raises_anything_but_a_sentence(seed: int, flips: int, cut: bool) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.sqlite3"
        history = History(lambda sentence: None, path)
        raw = bytearray(six_runs())
        for _ in range(flips):
            raw[chance.randrange(len(raw))] = chance.randrange(256)
        path.write_bytes(raw[: chance.randrange(len(raw))] if cut else raw)
        calls: list[Callable[[], object]] = [
            history.count,
            lambda: [history.get(summary.id).result() for summary in history.search()],
            lambda: history.search("grow memory"),
            lambda: history.delete(2),
            lambda: history.add(record()),
            lambda: history.search("grow"),
        ]
        for call in calls:
            with suppress(HistoryError):
                call()
