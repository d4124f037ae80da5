"""Whether a file can be shown to the user by another program, and what is said where it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation import viewer


@pytest.mark.parametrize(
    ("environment", "platform", "why"),
    [
        ({}, "linux", "this terminal has no desktop"),
        ({"SSH_CONNECTION": "1"}, "linux", "you are connected over ssh"),
        ({"DISPLAY": ":0", "PATH": "/nowhere"}, "linux", "there is no program xdg-open here"),
        ({"SSH_TTY": "/dev/pts/1"}, "darwin", "you are connected over ssh"),
        ({}, "darwin", ""),
        ({}, "win32", ""),
    ],
)
def test_why_no_program_can_show_a_file(environment: dict[str, str], platform: str, why: str) -> None:
    assert viewer.obstacle(environment, platform) == why


def test_a_file_is_opened_by_the_program_of_the_desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opener = tmp_path / "xdg-open"
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    for script, why in (("exit 0", ""), ("exit 3", "xdg-open failed: no program here opens such files")):
        opener.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n{script}\n')
        opener.chmod(0o755)

        assert viewer.open_file(tmp_path / "a b.pdf") == why
        assert (tmp_path / "opened").read_text() == f"{tmp_path}/a b.pdf\n"
