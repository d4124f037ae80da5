"""The examples run as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.conftest import ROOT
from tests.support.clock import LONG_S

pytestmark = pytest.mark.engine


def run(name: str, *arguments: object) -> str:
    ran = subprocess.run(
        [sys.executable, f"examples/{name}", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=LONG_S,
        check=True,
    )
    return ran.stdout


def test_a_judge_of_ones_own_takes_less_than_forty_lines(tmp_path: Path) -> None:
    (tmp_path / "half.py").write_text("a, b = map(int, input().split())\nprint(a + b if a < 9 else 'many')\n")
    (tmp_path / "no.c").write_text("int main(void) { return 1 }\n")

    assert run("judge.py", tmp_path / "half.py").splitlines() == [
        "1000000000000 1: expected 1000000000001, got many",
        "67%",
    ]
    assert "error: expected" in run("judge.py", tmp_path / "no.c")
    assert len((ROOT / "examples/judge.py").read_text().splitlines()) < 40


def test_a_class_gets_its_page(tmp_path: Path) -> None:
    folder = tmp_path / "handed-in"
    folder.mkdir()
    (folder / "anna.py").write_text("raise SystemExit(1)\n")

    assert run("classroom.py", "frog-fees", folder, tmp_path / "page.html") == "anna.py runtime_error\n"
    assert "anna.py" in (tmp_path / "page.html").read_text()
