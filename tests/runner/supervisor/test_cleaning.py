"""The supervisor without an engine: cleaning."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from runner.protocol import frame
from tests.support.supervisor import Start, a_file

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("perl"), reason="the supervisor needs Linux and Perl"
)


def test_what_a_program_leaves_is_gone_before_the_next(start: Start) -> None:
    host = start()
    deep = "/".join(["folder-with-a-long-name"] * 300)  # longer than a path may be
    script = (
        f"touch .hidden 'a b' -- -x; ln -s / link; mkfifo pipe; mkdir locked; touch locked/file; chmod 0 locked;"
        f"for name in $(echo {deep} | tr / ' '); do mkdir $name; cd -P ./$name 2>&- || exit 1; done; echo {host.tmp}/f;"
        f"mkdir {host.tmp}/one; echo x > {host.tmp}/one/file; touch {host.tmp}/file"
    )
    ended = host.run(script)

    assert ended.facts["status"] == "0"
    assert ended.ready["clean"] == "1"
    assert list(host.work.iterdir()) == list(host.tmp.iterdir()) == []


def test_a_wipe_removes_source_and_compiled_program(start: Start) -> None:
    host = start()
    host.send(frame(b"F", b"main.c\0source"))
    host.run("echo made > main", phase="compile", key="one")
    compiled = sorted(path.name for path in host.work.iterdir())
    host.send(frame(b"W"))
    host.ready()

    assert compiled == ["main", "main.c"]
    assert list(host.work.iterdir()) == []
    assert not (host.control / "key").exists()


def test_files_have_folders_and_those_of_one_run_go_with_it(start: Start) -> None:
    host = start()
    host.send(a_file(b"F", "lib/main.sh", b"#!/bin/sh\ncat a/b/note\n") + a_file(b"F", "data", b"\0\xff"))
    host.send(a_file(b"A", "a/b/note", b"once") + a_file(b"A", "a/empty/", b""))
    first = host.run("lib/main.sh; wc -c <data; touch a/empty/file; ls a/empty")

    assert first.stdout == b"once2\nfile\n"
    assert not (host.work / "a").exists()


def test_only_what_is_in_its_folders_is_wiped(start: Start, tmp_path: Path) -> None:
    host = start()
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "file").touch()
    host.run(f"ln -s {beside} link; ln {beside}/file hard")

    assert list(host.work.iterdir()) == []
    assert (beside / "file").exists()
