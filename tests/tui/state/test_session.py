"""What is typed survives: written and read back, killed, damaged, shared."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.files import replace_file
from tests.support.clock import LONG_S
from tui.state import session as module
from tui.state.session import MOST_BYTES, Buffer, Session, Snapshot, StateError, fingerprint

FULL = Snapshot(
    language="cpp",
    buffers={
        "cpp": Buffer("int main() {}\r\n", Path("/home/me/größe.cpp"), (3, 4), fingerprint("int main() {}\r\n")),
        "python": Buffer("print(1)\rprint(2)\n\n"),
    },
    stdin="3 7 2\r\n",
    stdin_mode="file",
    stdin_path=Path("/tmp/case 1.in"),
    tier="patient",
    overrides={"memory": "64m", "run_ms": "500"},
    theme="nord",
    sizes={"editor": 61},
    wrap=True,
)
ENDINGS = {"cpp": ".cpp", "python": ".py"}


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "state"
    monkeypatch.setenv("CODE_RUNNER_STATE", str(folder))
    return folder


@pytest.fixture
def opened() -> Iterator[Callable[[], Session]]:
    """Opens sessions, and closes them after the test."""
    sessions: list[Session] = []

    def open_one() -> Session:
        sessions.append(Session.open(ENDINGS))
        return sessions[-1]

    yield open_one
    for session in sessions:
        session.close()


Open = Callable[[], Session]


def written(opened: Open, snapshot: Snapshot = FULL) -> None:
    """A session that was written and closed."""
    session = opened()
    session.write(snapshot)
    session.close()


def test_a_first_start_has_nothing_to_restore_and_nothing_to_complain_of(opened: Open) -> None:
    session = opened()

    assert session.restored == Snapshot()
    assert session.problems == []


def test_everything_comes_back_as_it_was(opened: Open) -> None:
    written(opened)

    session = opened()

    assert session.restored == FULL
    assert session.problems == []


def test_texts_lie_in_plain_files_that_are_found_by_hand(opened: Open, state: Path) -> None:
    written(opened)

    folder = state / "sessions" / "1"
    assert (folder / "drafts" / "cpp.cpp").read_bytes() == b"int main() {}\r\n"
    assert (folder / "drafts" / "python.py").read_bytes() == b"print(1)\rprint(2)\n\n"
    assert (folder / "stdin.txt").read_bytes() == b"3 7 2\r\n"
    assert sorted(path.name for path in folder.iterdir()) == ["drafts", "session.toml", "stdin.txt"]


def test_others_may_not_read_them(opened: Open, state: Path) -> None:
    written(opened)

    assert all(path.stat().st_mode & 0o077 == 0 for path in (state / "sessions").rglob("*"))


@given(text=st.text(st.characters(exclude_categories=())), word=st.text(min_size=1))
def test_any_text_and_any_name_comes_back_exactly(
    text: str, word: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CODE_RUNNER_STATE", str(tmp_path_factory.mktemp("state")))
        snapshot = Snapshot(
            language=word,
            buffers={"c": Buffer(text, Path(f"/{word}"))},
            stdin=text,
            overrides={word: word},
            sizes={word: 1},
        )
        session = Session.open()
        session.write(snapshot)
        session.close()
        again = Session.open()
        again.close()

    assert again.restored == snapshot
    assert again.problems == []


def test_only_what_changed_is_written(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    written(opened)
    session = opened()
    names: list[str] = []
    replace = replace_file

    def noting(path: Path, raw: bytes) -> None:
        names.append(path.name)
        replace(path, raw)

    monkeypatch.setattr(module, "replace_file", noting)

    session.write(FULL)
    assert names == []
    session.write(Snapshot(language="cpp", buffers=FULL.buffers, stdin="4"))
    assert names == ["stdin.txt", "session.toml"]


def test_two_apps_have_a_folder_each_and_the_one_written_last_comes_back_first(opened: Open, state: Path) -> None:
    first, second = opened(), opened()
    first.write(Snapshot(stdin="first"))
    second.write(Snapshot(stdin="second"))
    first.close()
    second.close()

    assert [opened().restored.stdin, opened().restored.stdin] == ["second", "first"]


def test_who_comes_back_after_a_crash_beside_another_window_finds_what_was_there(opened: Open, state: Path) -> None:
    first, second = opened(), opened()
    second.write(Snapshot(stdin="second"))
    second.close()
    first.write(Snapshot(stdin="first, written later"))

    assert opened().restored.stdin == "second"


KILLED = """
import os, signal
from tui.state.session import Buffer, Session, Snapshot
session = Session.open()
session.write(Snapshot(language="c", buffers={"c": Buffer("typed")}))
def killed(*names): os.kill(os.getpid(), signal.SIGKILL)
import pathlib; pathlib.Path.replace = killed
session.write(Snapshot(language="c", buffers={"c": Buffer("half" * 1000)}))
"""


def test_a_kill_in_the_middle_of_writing_leaves_the_text_before_it_and_no_lock(opened: Open) -> None:
    ran = subprocess.run([sys.executable, "-c", KILLED], check=False, timeout=LONG_S)
    assert ran.returncode == -signal.SIGKILL

    session = opened()

    assert session.restored.buffers == {"c": Buffer("typed")}
    assert session.problems == []
    session.write(Snapshot(buffers={"c": Buffer("on")}))


@pytest.mark.parametrize(
    "damaged",
    [b"\0\xff garbage", b"language = 3", b"version = 1\nlanguage = 3", b"x = " + b"[" * 5000, b"version = 'a'", b""],
)
def test_a_damaged_table_is_kept_aside_and_the_texts_are_read(opened: Open, state: Path, damaged: bytes) -> None:
    written(opened)
    table = state / "sessions" / "1" / "session.toml"
    table.write_bytes(damaged)

    session = opened()

    assert {name: buffer.text for name, buffer in session.restored.buffers.items()} == {
        name: buffer.text for name, buffer in FULL.buffers.items()
    }
    assert session.restored.stdin == FULL.stdin
    assert [path.read_bytes() for path in (state / "sessions/1/kept").iterdir()] == [damaged]
    assert len(session.problems) == 1
    assert "damaged" in session.problems[0]


@given(garbage=st.binary(max_size=200))
def test_no_garbage_in_any_file_raises(garbage: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    with pytest.MonkeyPatch.context() as patch:
        room = tmp_path_factory.mktemp("state")
        patch.setenv("CODE_RUNNER_STATE", str(room))
        folder = room / "sessions" / "1"
        (folder / "drafts").mkdir(parents=True)
        for name in ("session.toml", "stdin.txt", "drafts/c.c"):
            (folder / name).write_bytes(garbage)
        session = Session.open()
        session.write(session.restored)
        session.close()
        again = Session.open()
        again.close()

    assert again.restored == session.restored
    assert again.problems == []


def test_a_table_of_a_newer_version_is_kept_aside(opened: Open, state: Path) -> None:
    written(opened)
    (state / "sessions/1/session.toml").write_text("version = 2\nlanguage = ['other']\n")

    session = opened()

    assert "newer code-runner" in session.problems[0]
    assert session.restored.stdin == FULL.stdin
    assert len(list((state / "sessions/1/kept").iterdir())) == 1


def test_a_draft_that_is_not_utf_8_is_shown_with_its_bytes_kept_aside(opened: Open, state: Path) -> None:
    written(opened)
    draft = state / "sessions/1/drafts/cpp.cpp"
    draft.write_bytes(b"a\xffb")

    session = opened()

    assert session.restored.buffers["cpp"].text == "a�b"
    assert "byte 1" in session.problems[0]
    assert [path.read_bytes() for path in (state / "sessions/1/kept").iterdir()] == [b"a\xffb"]
    session.close()
    assert opened().restored.buffers["cpp"].text == "a�b"


def test_links_huge_files_and_folders_are_kept_aside_unread(opened: Open, state: Path, tmp_path: Path) -> None:
    written(opened)
    folder = state / "sessions" / "1"
    (tmp_path / "secret").write_text("elsewhere")
    (folder / "drafts/cpp.cpp").unlink()
    (folder / "drafts/cpp.cpp").symlink_to(tmp_path / "secret")
    os.truncate(folder / "drafts/python.py", MOST_BYTES + 1)
    (folder / "stdin.txt").unlink()
    (folder / "stdin.txt").mkdir()

    session = opened()
    session.write(FULL)

    assert session.restored.buffers == {}
    assert session.restored.stdin == ""
    assert len(session.problems) == 3
    assert len(list((folder / "kept").iterdir())) == 3
    assert (tmp_path / "secret").read_text() == "elsewhere"


def test_a_file_that_can_be_neither_read_nor_kept_aside_is_not_written_over(opened: Open, state: Path) -> None:
    written(opened)
    folder = state / "sessions" / "1"
    (folder / "session.toml").write_bytes(b"[")
    (folder / "kept").write_text("in the way")

    session = opened()
    with pytest.raises(StateError, match="not written"):
        session.write(FULL)

    assert (folder / "session.toml").read_bytes() == b"["


def test_a_longer_text_than_is_kept_does_not_keep_the_others_from_being_kept(opened: Open) -> None:
    session = opened()
    with pytest.raises(StateError, match=r"stdin is not saved: it is longer than 16 MiB"):
        session.write(Snapshot(language="c", buffers={"c": Buffer("short")}, stdin="x" * (MOST_BYTES + 1)))
    session.close()

    again = opened()
    assert again.restored.buffers["c"].text == "short"
    assert again.restored.language == "c"


def test_a_full_disk_is_one_sentence_and_the_old_file_stays(
    opened: Open, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(opened)
    session = opened()

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StateError, match="No space left on device") as caught:
        session.write(Snapshot(stdin="new"))

    assert "\n" not in str(caught.value)
    assert (state / "sessions/1/stdin.txt").read_bytes() == FULL.stdin.encode()
    assert list((state / "sessions/1").glob(".*")) == []


def test_a_state_folder_that_cannot_be_made_is_told_and_tried_again(
    opened: Open, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state.write_text("a file where the folder should be")

    session = opened()
    assert session.restored == Snapshot()
    assert len(session.problems) == 1
    with pytest.raises(StateError, match="CODE_RUNNER_STATE"):
        session.write(FULL)

    state.unlink()
    session.write(FULL)
    session.close()
    assert opened().restored == FULL


def test_a_folder_that_is_removed_under_a_running_app_is_made_anew(opened: Open, state: Path) -> None:
    session = opened()
    session.write(FULL)
    (state / "sessions").rename(state / "away")

    session.write(FULL)
    session.close()

    assert opened().restored == FULL


def test_an_app_that_lost_its_folder_does_not_write_into_one_with_texts(opened: Open, state: Path) -> None:
    first, second = opened(), opened()
    first.write(Snapshot(stdin="first"))
    first.close()
    second.write(Snapshot(stdin="second"))
    (state / "sessions/2").rename(state / "away")

    second.write(Snapshot(stdin="third"))

    assert (state / "sessions/1/stdin.txt").read_text() == "first"
    assert (state / "sessions/2/stdin.txt").read_text() == "third"


def test_what_is_no_folder_and_may_not_be_opened_is_passed_over(
    opened: Open, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (state / "sessions" / "2").mkdir(parents=True)
    (state / "sessions" / "1").write_text("")
    real = os.open

    def forbidding(path: Path, *args: int) -> int:
        if Path(path).name == "2":
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, *args)

    monkeypatch.setattr(os, "open", forbidding)
    session = opened()
    monkeypatch.undo()

    assert session.problems == []
    assert (state / "sessions" / "3").is_dir()


def test_of_two_drafts_of_a_language_the_newer_counts(opened: Open, state: Path) -> None:
    written(opened)
    drafts = state / "sessions/1/drafts"
    (drafts / "python.txt").write_text("older")
    os.utime(drafts / "python.txt", ns=(1, 1))

    session = opened()

    assert session.restored.buffers["python"].text == FULL.buffers["python"].text


def test_an_ending_that_is_no_file_name_is_not_used(state: Path) -> None:
    session = Session.open({"c": ".c/../../x"})
    session.write(Snapshot(buffers={"c": Buffer("text")}))
    session.close()

    assert (state / "sessions/1/drafts/c.txt").read_text() == "text"
