"""The files of a program: what is taken of what arrives, and where it is saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from foundation.names import check_plain_name, safe_name
from languages import DefinitionError
from runner import Collect, LeftOut, WrittenFile
from runner.sentences import left_out
from runner.written import Collection, save


def arrived(
    *files: tuple[bytes, bytes], asked: Collect | None = None, facts: dict[str, str] | None = None
) -> Collection:
    collection = Collection(asked or Collect(), {"given": b"same"})
    for name, content in files:
        collection.begin(b"%d %s" % (len(content), name))
        for start in range(0, len(content), 3):
            collection.add(content[start : start + 3])
    collection.end(facts or {})
    return collection


def test_files_come_by_their_names_and_those_that_were_given_only_if_they_have_changed() -> None:
    found = arrived((b"b/c", b"12345"), (b"a", b""), (b"given", b"same"))

    assert found.files == (WrittenFile("a", b""), WrittenFile("b/c", b"12345"))
    assert arrived((b"given", b"other")).files == (WrittenFile("given", b"other"),)
    assert found.left_out == ()


@pytest.mark.parametrize(
    "name",
    [b"", b"/etc/passwd", b"../x", b"a/../../x", b"a//b", b"./a", b"new\nline", b"\x1b[2J", b"\xff", b"x" * 1001],
)
def test_no_name_leads_elsewhere_or_acts_on_a_terminal(name: bytes) -> None:
    assert safe_name(name) is None
    assert arrived((name, b"x")).left_out == (LeftOut("name", 1),)


@pytest.mark.parametrize("name", ["a", "..a", "ü/👩‍💻.txt", "a b", "-x", ".hidden"])
def test_other_names_stay_as_they_are(name: str) -> None:
    assert safe_name(name.encode()) == name


def test_a_sandbox_that_sends_more_than_was_asked_for_gets_no_further() -> None:
    few = arrived((b"a", b"1"), (b"b", b"2"), asked=Collect(files=1))
    short = arrived((b"a", b"12345"), (b"b", b"6"), asked=Collect(bytes=4))

    assert [file.name for file in few.files] == ["a"]
    assert few.left_out == (LeftOut("many", 1),)
    assert short.files == ()
    assert short.left_out == (LeftOut("large", 2),)


def test_a_file_of_which_less_arrives_than_was_announced_is_not_taken() -> None:
    found = Collection(Collect(), {})
    found.begin(b"5 cut")
    found.add(b"123")
    found.end({"link": "2", "special": "1"})

    assert found.files == ()
    assert set(found.left_out) == {LeftOut("changed", 1), LeftOut("link", 2), LeftOut("special", 1)}


def test_what_arrived_before_the_sandbox_went_away_stays() -> None:
    found = Collection(Collect(), {})
    found.begin(b"1 a")
    found.add(b"x")
    found.begin(b"2 b")
    found.add(b"y")
    found.lose()

    assert [file.name for file in found.files] == ["a"]
    assert found.left_out == (LeftOut("lost", None),)


def test_what_is_left_out_is_said_in_words() -> None:
    assert left_out(()) == ""
    assert (
        left_out((LeftOut("link", 2), LeftOut("special", 1), LeftOut("lost", None)))
        == "2 links, which are not followed; a device, pipe or socket; the rest, as the sandbox ended first"
    )


@pytest.mark.parametrize("name", ["", "a/b", "..", "a\nb"])
def test_a_single_file_has_a_plain_name(name: str) -> None:
    with pytest.raises(DefinitionError, match=r"(?s)the input file: .* is not the name of a file; write one such as"):
        check_plain_name(name, "the input file")


def test_files_are_saved_below_a_folder_that_is_made(tmp_path: Path) -> None:
    save([WrittenFile("a", b"1"), WrittenFile("b/c", b"2")], tmp_path / "new/folder")

    assert (tmp_path / "new/folder/a").read_bytes() == b"1"
    assert (tmp_path / "new/folder/b/c").read_bytes() == b"2"


def test_a_file_that_is_there_stands_in_the_way_unless_it_may_be_replaced(tmp_path: Path) -> None:
    files = [WrittenFile("a", b"new"), WrittenFile("b", b"new")]
    (tmp_path / "b").write_bytes(b"mine")

    with pytest.raises(DefinitionError, match=r"/b: is already there"):
        save(files, tmp_path)
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "b").read_bytes() == b"mine"

    save(files, tmp_path, replace=True)
    assert (tmp_path / "b").read_bytes() == b"new"


@pytest.mark.parametrize("replace", [False, True])
def test_no_link_in_the_folder_is_followed(tmp_path: Path, replace: bool) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "folder"
    outside.mkdir()
    folder.mkdir()
    (outside / "file").write_bytes(b"mine")
    (folder / "link").symlink_to(outside)
    with pytest.raises(DefinitionError, match=r"link: is in the way: it is not a folder"):
        save([WrittenFile("link/file", b"new")], folder, replace=replace)
    (folder / "file").symlink_to(outside / "file")
    if replace:
        save([WrittenFile("file", b"new")], folder, replace=True)
        assert not (folder / "file").is_symlink()
    else:
        with pytest.raises(DefinitionError, match=r"file: is already there"):
            save([WrittenFile("file", b"new")], folder)

    assert (outside / "file").read_bytes() == b"mine"


def test_a_folder_or_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()

    with pytest.raises(DefinitionError, match=r"folder: is in the way: it is a folder"):
        save([WrittenFile("folder", b"")], tmp_path, replace=True)
    with pytest.raises(DefinitionError, match=r"file: is in the way: it is not a folder"):
        save([WrittenFile("file/inside", b"")], tmp_path, replace=True)
    with pytest.raises(DefinitionError, match=r"file: is already there"):
        save([], tmp_path / "file")
