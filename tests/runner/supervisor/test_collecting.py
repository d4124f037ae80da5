"""The supervisor without an engine: collecting."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from foundation.units import MIB
from runner.protocol import facts, frame
from tests.support.supervisor import Ended, Host, Start, a_file

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


ALL = {"collect_files": 100, "collect_bytes": MIB, "collect_depth": 3}


def collected(host: Host, script: str, **settings: object) -> tuple[dict[str, bytes], dict[str, str]]:
    """Run a script, and return the files that it left, and why others are missing."""
    host.send(host.job(["bash", "-c", script], **ALL | settings))
    host.read_until(b"D")
    files: dict[str, bytes] = {}
    name = ""
    for letter, payload in host.read_until(b"T"):
        if letter == b"G":
            name = os.fsdecode(payload.partition(b" ")[2])
            files[name] = b""
        elif letter == b"V":
            files[name] += payload
        else:
            assert letter == b"T"
            left = facts(payload)
    assert facts(host.read_until(b"R")[-1][1])["clean"] == "1"
    return files, left


def test_what_a_program_wrote_is_sent_when_the_host_asks(start: Start) -> None:
    host = start()
    script = "echo one > a; mkdir -p b/c; head -c 200000 /dev/zero > b/c/zeros; touch empty; mkdir nothing"
    files, left = collected(host, script)
    unasked = host.run("echo one > a")

    assert files == {"a": b"one\n", "b/c/zeros": bytes(200_000), "empty": b""}
    assert left == {}
    assert {b"G", b"V", b"T"}.isdisjoint(unasked.letters[i : i + 1] for i in range(len(unasked.letters)))
    assert list(host.work.iterdir()) == []


def test_files_are_read_when_all_processes_have_ended(start: Start) -> None:
    swapper = "while :; do ln -sf /etc/passwd x; echo plain > y; mv -f y x; done"
    files, left = collected(start(), f"({swapper}) & until [ -e x ]; do :; done; echo done > z")

    assert files.keys() <= {"x", "y", "z"}
    assert set(files.values()) <= {b"plain\n", b"done\n", b""}
    assert left.keys() <= {"link"}


def test_nothing_but_plain_files_is_sent_and_what_is_left_out_is_counted(start: Start, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/file").write_text("secret")
    script = (
        f"ln -s {tmp_path}/secret link; ln -s {tmp_path}/outside folder; ln -s . circle; ln -s nowhere broken;"
        "mkfifo pipe; mkdir -p 1/2/3/4/5; touch 1/2/3/4/file; truncate -s 4G sparse; echo ok > fine;"
        """python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("socket")'"""
    )
    files, left = collected(start(), script)

    assert files == {"fine": b"ok\n"}
    assert left == {"link": "4", "special": "2", "deep": "1", "large": "1"}


def test_names_are_sent_as_they_are(start: Start) -> None:
    script = "touch $'new\\nline' $'\\xff' -- -x '..a' ' ' 'ü'"
    files, left = collected(start(), script)

    assert files.keys() == {"new\nline", "\udcff", "-x", "..a", " ", "ü"}
    assert left == {}


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_what_the_program_s_user_may_not_read_is_left_out(start: Start) -> None:
    files, left = collected(start(), "echo a > file; mkdir folder; touch folder/b; chmod 0 file folder")

    assert files == {}
    assert left == {"unreadable": "2"}


def test_files_are_bounded_in_number_and_together(start: Start) -> None:
    host = start()
    _, many = collected(host, "touch $(seq 300)", collect_files=100)
    large, left = collected(host, "for i in 1 2 3; do head -c 500 /dev/zero > $i; done", collect_bytes=1200)

    assert many == {"many": "200"}
    assert len(large) == 2
    assert left == {"large": "1"}


def test_one_file_may_be_asked_for(start: Start) -> None:
    host = start()
    one, _ = collected(host, "echo a > output.txt; echo b > other", collect_only="output.txt")
    none = collected(host, "echo b > other", collect_only="output.txt")
    link = collected(host, "ln -s /etc/passwd output.txt", collect_only="output.txt")
    folder = collected(host, "mkdir output.txt; touch output.txt/file", collect_only="output.txt")

    assert one == {"output.txt": b"a\n"}
    assert none == ({}, {})
    assert link == ({}, {"link": "1"})
    assert folder == ({}, {"deep": "1"})


def test_files_of_a_program_that_was_stopped_are_sent_too(start: Start) -> None:
    files, _ = collected(start(), "echo a > file; sleep 600", wall_us=300_000)

    assert files == {"file": b"a\n"}


def test_the_next_job_waits_until_the_files_are_sent(start: Start) -> None:
    host = start()
    first_job = host.job(["sh", "-c", "until [ -e go ]; do sleep 0.01; done; head -c 900000 /dev/zero > file"], **ALL)
    second_job = host.job(["sh", "-c", "ls"])
    host.send(first_job)
    host.read_until(b"S")
    host.send(frame(b"U") + second_job)
    (host.work / "go").touch()
    first = host.read_until(b"T")
    second = Ended(host.read_until(b"D"))

    assert sum(len(payload) for letter, payload in first if letter == b"V") == 900_000
    assert second.stdout == b""


def test_a_long_file_comes_in_pieces(start: Start) -> None:
    host = start()
    given = os.urandom(300_001)
    host.send(a_file(b"A", "data/long", given))
    ended = host.run("cat data/long")

    assert ended.stdout == given
    assert not (host.work / "data").exists()
