"""Whole sets are imported, and what cannot be is named; an exercise brings what Exercism knows of it."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from problems import PackageError, package
from problems.importers import Tried, import_path, import_set, is_set
from tests.problems.conftest import TWICE, Write
from tests.problems.test_importers import TASK, put, state
from tui.text.imports import import_rows, import_words

__all__ = ["state"]

SUM: dict[str, Any] = {"property": "sum", "description": "", "input": {"a": 1, "b": 2}, "expected": 3}
MIT = "The MIT License (MIT)\n\nCopyright (c) 2022 Exercism\n\nPermission is …\n"


def exercise(name: str, *cases: dict[str, Any]) -> str:
    return json.dumps({"exercise": name, "cases": list(cases or (SUM,))})


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in files.items():
            file.writestr(name, text)
    return made.getvalue()


PACKAGE = {f"twice/{name}": text for name, text in TWICE.items()}


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder with one of everything, some of it wrong."""
    broken = {name: text for name, text in TWICE.items() if not name.endswith(".ans")}
    return put(
        tmp_path / "many",
        {
            **{f"2023/a/{name}": text for name, text in TWICE.items()},
            **{f"2024/a/{name}": text for name, text in TWICE.items()},
            **{f"2024/broken/{name}": text for name, text in broken.items()},
            "exercises/sums/canonical-data.json": exercise("sums"),
            "exercises/maps/canonical-data.json": exercise("maps", SUM | {"expected": {"x": 1}}),
            "abc_a/test/sample-1.in": "1\n",
            "abc_a/test/sample-1.out": "1\n",
            "task.json": json.dumps(TASK),
            "config.json": "{}",
            "README.md": "no problem",
            ".git/x.zip": b"PK\3\4",
            "one.zip": zipped({**PACKAGE}),
            "damaged.zip": b"PK\3\4 no",
            "more.zip": zipped({"x/right/problem.yaml": "?", **{f"x/y/{name}": text for name, text in TWICE.items()}}),
        },
    )


def said(tried: list[Tried]) -> dict[str, list[str]]:
    return {one.source: [problem.id for problem in one.imported.problems] for one in tried}


def test_everything_in_a_folder_is_imported_and_the_rest_is_named(many: Path, state: Path) -> None:
    assert is_set(many)
    tried = list(import_set(many))

    assert said(tried) == {
        "2023/a": ["a"],
        "2024/a": ["a-2"],
        "2024/broken": [],
        "abc_a": ["abc-a"],
        "damaged.zip": [],
        "exercises/maps": [],
        "exercises/sums": ["sums"],
        "more.zip/x/right": [],
        "more.zip/x/y": ["y"],
        "one.zip": ["one"],
        "task.json": ["g-castle-defense-groe"],
    }
    reasons = {one.source: one.imported.refused[0] for one in tried if one.imported.refused}
    assert "there is no" in reasons["2024/broken"] or "1.ans" in reasons["2024/broken"]
    assert "is not a zip, or damaged" in reasons["damaged.zip"]
    assert "the answer is an object" in reasons["exercises/maps"]
    assert sorted(path.name for path in state.iterdir()) == sorted(
        ["a", "a-2", "abc-a", "g-castle-defense-groe", "one", "sums", "y"]
    ), "nothing else is left"
    assert import_words(tried) == "7 problems imported, 4 left out"
    rows = list(import_rows(tried))
    assert "✓ 2023/a            a: 3 cases" in rows
    assert [row[0] for row in rows] == ["✓"] * 7 + ["✗"] * 4


def test_what_was_imported_before_is_left_out_unless_it_may_be_replaced(many: Path) -> None:
    before = [problem.id for one in import_set(many) for problem in one.imported.problems]
    again = list(import_set(many))
    assert not any(one.imported.problems for one in again)
    assert all("already exists" in one.imported.refused[0] for one in again if one.source.endswith("/a"))
    replaced = list(import_set(many, replace=True))
    assert [problem.id for one in replaced for problem in one.imported.problems] == before


def test_a_zip_of_many_and_a_zip_of_one(tmp_path: Path) -> None:
    several = {f"s/{name}/{path}": text for name in ("a", "b") for path, text in TWICE.items()}
    put(
        tmp_path,
        {
            "several.zip": zipped(several),
            "one.zip": zipped({**PACKAGE}),
            "cases.zip": zipped({"1.in": "1", "1.out": "1"}),
        },
    )

    assert not is_set(tmp_path / "one.zip")
    assert said(list(import_set(tmp_path / "several.zip"))) == {"s/a": ["a"], "s/b": ["b"]}
    assert said(list(import_set(tmp_path / "cases.zip"))) == {"cases": ["cases"]}


@pytest.mark.parametrize("files", [{}, {"README.md": "x", "data.json": "[1]"}])
def test_a_folder_with_nothing_to_import_is_one_sentence(tmp_path: Path, files: dict[str, str | bytes]) -> None:
    folder = put(tmp_path / "empty", files)
    folder.mkdir(exist_ok=True)
    with pytest.raises(PackageError, match="holds nothing to import"):
        list(import_set(folder))


def test_a_zip_that_points_outside_is_refused_as_a_whole(tmp_path: Path) -> None:
    put(tmp_path, {"evil.zip": zipped({"../x/problem.yaml": "x", "b/c/1.in": "1"})})
    with pytest.raises(PackageError, match="points outside"):
        list(import_set(tmp_path / "evil.zip"))
    assert not (tmp_path.parent / "x").exists()


def test_a_link_in_a_set_is_not_followed_out_of_it(tmp_path: Path, write: Write) -> None:
    write()
    (tmp_path / "set").mkdir()
    (tmp_path / "set/linked").symlink_to(tmp_path / "twice")
    (tmp_path / "set/task.json").symlink_to(tmp_path / "twice/problem.yaml")
    with pytest.raises(PackageError, match="holds nothing to import"):
        list(import_set(tmp_path / "set"))


def test_an_exercise_brings_its_licence_title_difficulty_and_topics(tmp_path: Path) -> None:
    track = {"exercises": {"practice": [{"slug": "sums", "difficulty": 4, "practices": ["loops"], "topics": None}]}}
    put(
        tmp_path,
        {
            "set/specifications/LICENSE": MIT,
            "set/specifications/exercises/sums/canonical-data.json": exercise("sums"),
            "set/specifications/exercises/sums/metadata.toml": 'title = "All Sums"\n',
            "set/specifications/exercises/other/canonical-data.json": exercise("other"),
            "set/specifications/exercises/other/metadata.toml": "title = ",
            "set/python/config.json": json.dumps(track),
        },
    )

    assert said(list(import_set(tmp_path / "set"))) == {
        "specifications/exercises/other": ["other"],
        "specifications/exercises/sums": ["sums"],
    }
    sums, other = (package.read(package.imported() / name) for name in ("sums", "other"))
    assert (sums.name, sums.license, sums.practice.difficulty, sums.practice.topics) == (
        "All Sums",
        "MIT",
        "medium",
        ("loops",),
    )
    assert (sums.folder / "LICENSE").read_text() == MIT, "the licence asks to go with every copy"
    assert (other.name, other.license, other.practice.difficulty, other.notes) == ("Other", "MIT", None, ())
    assert (sums.notes, "rights_owner: Exercism" in (sums.folder / "problem.yaml").read_text()) == ((), True)


@pytest.mark.parametrize(
    ("config", "difficulty"),
    [
        ("{", None),
        ("[]", None),
        ('{"exercises": []}', None),
        ('{"exercises": {"practice": [1, {"slug": "sums", "difficulty": "x", "topics": 3}]}}', None),
        ('{"exercises": {"practice": [{"slug": "sums", "difficulty": 11}]}}', None),
        ('{"exercises": {"practice": [{"slug": "sums", "difficulty": 1}]}}', "easy"),
        ('{"exercises": {"practice": [{"slug": "sums", "difficulty": 10}]}}', "hard"),
    ],
)
def test_a_track_that_says_nothing_of_use_is_ignored(tmp_path: Path, config: str, difficulty: str | None) -> None:
    put(
        tmp_path / "set",
        {"LICENSE": "All rights reserved", "config.json": config, "sums/canonical-data.json": exercise("sums")},
    )
    imported = import_path(tmp_path / "set/sums")
    assert imported.problems[0].practice.difficulty == difficulty
    assert imported.problems[0].license == "unknown"
