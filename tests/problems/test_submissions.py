"""Find submissions in folders, zips and tables; whatever cannot be read is said, and the rest goes on."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from languages import DefinitionError
from problems import PackageError
from problems.submissions import Submission, Submissions, pattern_of


def packed(names: Mapping[str, bytes]) -> bytes:
    """A zip with these entries."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name, text)
    return raw.getvalue()


@contextmanager
def found(path: Path, *, pattern: str = "", columns: Mapping[str, str] | None = None) -> Iterator[list[Submission]]:
    submissions = Submissions(path, pattern=pattern, columns=columns)
    try:
        once = list(submissions)
        assert once == list(submissions), "may be iterated again"
        assert submissions.total == len(once)
        yield once
    finally:
        submissions.close()


def test_a_folders_files_folders_and_zips_are_submissions(tmp_path: Path) -> None:
    (tmp_path / "anna.py").write_text("print(1)")
    (tmp_path / "team").mkdir()
    (tmp_path / "team" / "main.c").write_text("int main;")
    (tmp_path / "team" / "util.h").write_text("")
    with zipfile.ZipFile(tmp_path / "zoe.zip", "w") as archive:
        archive.writestr("zoe/main.go", "package main")
    (tmp_path / ".git").mkdir()
    (tmp_path / "empty").mkdir()

    with found(tmp_path) as all_:
        assert [(one.name, sorted(one.files)) for one in all_] == [
            ("anna.py", ["anna.py"]),
            ("empty", []),
            ("team", ["main.c", "util.h"]),
            ("zoe.zip", ["main.go"]),
        ]
        assert [one.fault for one in all_] == ["", "has no file in it; name a file", "", ""]
    submissions = Submissions(tmp_path)
    list(submissions)
    assert submissions.left_out == [".git"]


def test_a_zip_is_unpacked_while_it_is_open(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("handed-in/a.py", "1")
        archive.writestr("handed-in/b/main.py", "2")
        archive.writestr("__MACOSX/handed-in/._a.py", "")

    with found(path) as all_:
        assert [(one.name, dict(one.files)) for one in all_] == [("a.py", {"a.py": b"1"}), ("b", {"main.py": b"2"})]


def test_links_devices_and_large_files_are_said_and_harm_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "out.py").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.py")
    with (folder / "huge.py").open("wb") as file:
        file.truncate(1 << 30)
    (folder / "line\nbreak.py").write_text("")

    with found(folder) as all_:
        faults = {one.name: one.fault for one in all_}
    assert faults["out.py"] == "is a link that leads out of the folder; put the file there"
    assert faults["pipe.py"] == "is not a file; put the program there"
    assert faults["line\nbreak.py"] == ""
    huge = next(one for one in all_ if one.name == "huge.py")
    assert sum(map(len, huge.files.values())) <= (1 << 20) + 1, "no more is read than shows that it is too large"


def test_names_say_who_wrote_what(tmp_path: Path) -> None:
    for name in ("anna_heap.py", "bo_bi_ sort.py", "README"):
        (tmp_path / name).write_text("1")

    with found(tmp_path, pattern="{author}_{name}.{}") as all_:
        assert [(one.name, one.author, one.fault) for one in all_] == [
            ("README", "", "its name does not fit the pattern"),
            ("heap", "anna", ""),
            ("bi_ sort", "bo", ""),
        ]
    with pytest.raises(DefinitionError, match=r"--pattern: \"\{team\}\" is not one of name, author, problem"):
        pattern_of("{team}_{name}")


def test_a_table_has_sources_or_files_and_names_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "b.py").write_text("print(2)")
    path = tmp_path / "all.csv"
    path.write_text('student,code,language,file\nanna,"print(1)\nprint(2)",py,\nanna,,,b.py\nzoe,,,../x.py\neve,,,\n')

    with found(path, columns={"name": "student", "source": "code"}) as all_:
        assert [(one.name, dict(one.files), one.language) for one in all_[:2]] == [
            ("anna", {"": b"print(1)\nprint(2)"}, "py"),
            ("anna (2)", {"b.py": b"print(2)"}, ""),
        ]
        assert [one.fault for one in all_[2:]] == [
            "line 5, file: leads out of the table's folder; put the file there",
            "line 6: has no source and no file; fill code",
        ]


def test_json_lines_may_have_several_files_and_a_broken_line_stops_nothing(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    lines = [
        json.dumps({"name": "two", "files": {"main.py": "import b", "b.py": ""}, "problem": "frog-fees"}),
        "{broken",
        "[1]",
        "[" * 100_000,
        json.dumps({"source": "print(1)", "language": "python"}),
        json.dumps({"name": "odd", "files": {"a.py": 1}}),
    ]
    path.write_text("\n".join(lines) + "\n\n")

    with found(path) as all_:
        assert [one.name for one in all_] == ["two", "line 2", "line 3", "line 4", "line 5", "odd"]
        assert dict(all_[0].files) == {"main.py": b"import b", "b.py": b""}
        assert all_[0].problem == "frog-fees"
        assert [one.fault for one in all_[1:]] == [
            "line 2 is not JSON",
            "line 3 is not an object",
            "line 4 is not JSON",
            "",
            "line 6, files: is not a mapping of paths to texts; write texts",
        ]


@pytest.mark.parametrize(
    ("name", "text", "columns", "words"),
    [
        ("nothing", None, {}, "nothing: there is no such folder or file"),
        (
            "all.txt",
            "x",
            {},
            "all.txt: is neither a folder nor a table; name a folder, .zip, .csv or .jsonl or .ndjson",
        ),
        ("all.csv", "a,b\n1,2\n", {}, 'all.csv: has neither a column "source" nor "file"; it has "a", "b"; --column'),
        ("all.csv", "source\n1\n", {"author": "who"}, 'all.csv: has no column "who"; it has "source"'),
        ("all.csv", "source\n", {}, "all.csv: has no submission in it"),
        ("all.csv", b"source\n\xff\xfe", {}, "all.csv: is damaged ("),
        ("all.zip", "no zip", {}, "all.zip: is not a zip, or damaged"),
        ("all.zip", {"a.py": 80 << 20}, {}, "all.zip: would unpack to 80 MiB"),
        ("all.zip", {"../a.py": 1}, {}, 'all.zip: its entry "../a.py" points outside the folder'),
        ("all.zip", {}, {}, "all.zip: has no submission in it"),
        ("folder", "", {}, "folder: has no submission in it; put a file for each there"),
    ],
)
def test_what_cannot_be_read_at_all_is_one_sentence(
    tmp_path: Path, name: str, text: str | bytes | dict[str, int] | None, columns: dict[str, str], words: str
) -> None:
    path = tmp_path / name
    if isinstance(text, dict):  # the sizes of a zip's entries
        text = packed({entry: bytes(size) for entry, size in text.items()})
    if name == "folder":
        path.mkdir()
    elif text is not None:
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    with pytest.raises(PackageError) as caught:
        Submissions(path, columns=columns)

    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "in" / "closed").mkdir(parents=True)
    (tmp_path / "in" / "secret.py").write_text("1")
    for path in ("in/closed", "in/secret.py"):
        (tmp_path / path).chmod(0)

    with found(tmp_path / "in") as all_:
        assert all("Permission denied" in one.fault for one in all_)
    (tmp_path / "in").chmod(0)
    with pytest.raises(PackageError, match="cannot be read: Permission denied"):
        Submissions(tmp_path / "in")
    (tmp_path / "in").chmod(0o700)
    (tmp_path / "in" / "closed").chmod(0o700)


def test_a_bomb_among_submissions_is_its_own_fault(tmp_path: Path) -> None:
    (tmp_path / "bomb.zip").write_bytes(packed({"a.py": bytes(80 << 20)}))
    (tmp_path / "out.zip").write_bytes(packed({"../../a.py": b"1"}))
    (tmp_path / "z.py").write_text("1")

    with found(tmp_path) as all_:
        faults = {one.name: one.fault for one in all_}
    assert faults["z.py"] == ""
    assert faults["bomb.zip"]
    assert faults["out.zip"]
    assert not any("\n" in fault for fault in faults.values())
