from __future__ import annotations

from dataclasses import replace

from problems import package
from tests.problems.conftest import YAML, Write, write  # noqa: F401  # a fixture
from tui.text.limits import time_limit_text


def test_a_legacy_package_says_where_its_time_limit_comes_from(write: Write) -> None:  # noqa: F811  # the fixture
    legacy = {"problem.yaml": "name: Twice\nlimits:\n  time_multiplier: 2.5\n"}
    solved = legacy | {"submissions/accepted/twice.py": "print(2 * int(input()))\n"}

    given = {"problem.yaml": f"{YAML}limits:\n  time_limit: 1.5\n"}

    texts = [
        time_limit_text(package.read(write(files, name=f"p{n}"))) for n, files in enumerate((legacy, solved, given))
    ]
    left_open = package.read(write(solved, name="measured"))
    texts.append(time_limit_text(replace(left_open, limits=replace(left_open.limits, time_s=2.5))))

    assert texts == [
        "the language's own",
        "2.5 times that of the slowest accepted solution, measured here once",
        "1.5 s",
        "2.5 s, measured here",
    ]
