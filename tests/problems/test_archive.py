"""Zips, good and hostile."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from problems import PackageError, package
from tests.problems.conftest import TWICE

Pack = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Write a zip of the package `twice`, with more entries."""

    def put(entries: dict[str, str | bytes] | None = None, *, inside: str = "", name: str = "twice.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for entry, text in TWICE.items():
                file.writestr(inside + entry, text)
            for entry, more in (entries or {}).items():
                file.writestr(entry, more)
        return path

    return put


@pytest.mark.parametrize("inside", ["", "some-folder/"])
def test_a_zip_is_read_with_or_without_a_folder_in_it(pack: Pack, inside: str) -> None:
    with package.opened(pack(inside=inside)) as problem:
        assert (problem.id, problem.name, len(problem.cases)) == ("twice", "Twice", 3)
        assert problem.cases[1].input == b"5\n"
        folder = problem.folder
    assert not folder.exists()


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("../evil", "points outside the folder"),
        ("data/../../evil", "points outside the folder"),
        ("/etc/evil", "points outside the folder"),
        ("..\\evil", "points outside the folder"),
        ("C:\\evil", "points outside the folder"),
        ("zeros", "would unpack to 128 MiB"),
    ],
)
def test_an_entry_that_no_package_has_is_refused(pack: Pack, tmp_path: Path, entry: str, words: str) -> None:
    path = pack({entry: bytes(128 << 20) if entry == "zeros" else "evil"})

    with pytest.raises(PackageError, match=words), package.opened(path):
        pass

    assert not list(tmp_path.parent.rglob("evil"))


def test_a_link_in_a_zip_is_refused(pack: Pack) -> None:
    path = pack()
    with zipfile.ZipFile(path, "a") as file:
        entry = zipfile.ZipInfo("data/secret/3.in")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(entry, "/etc/hostname")

    with pytest.raises(PackageError, match="is a link or device"), package.opened(path):
        pass


def test_a_zip_that_is_broken_or_none_is_one_sentence(pack: Pack, tmp_path: Path) -> None:
    whole = pack().read_bytes()
    broken = {
        "none.zip": b"hello",
        "empty.zip": b"",
        "cut.zip": whole[: len(whole) // 2],
        "bits.zip": whole[:60] + b"xxxxxxxxxx" + whole[70:],
    }
    for name, data in broken.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(PackageError, match=f"{name}: is not a zip, or damaged"), package.opened(tmp_path / name):
            pass


def test_a_zip_without_a_package_is_one_sentence(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as file:
        file.writestr("hello.txt", "hello")

    with pytest.raises(PackageError, match=r"it has no problem.yaml"), package.opened(tmp_path / "other.zip"):
        pass
