"""A package that somebody damaged is refused in one sentence, or read."""

from __future__ import annotations

import random
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from problems.errors import PackageError
from problems.package import BANK, read
from tests.support.mutations import mutated


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small one of the bank's, without the cases that are large."""
    folder = tmp_path_factory.mktemp("package") / "two-lighthouses"
    shutil.copytree(BANK / "two-lighthouses", folder)
    for path in folder.glob("data/secret/*"):
        if path.stat().st_size > 4096 or path.name > "05":
            path.unlink()
    return folder


@settings(max_examples=150)
@given(seed=st.integers(0, 1 << 32))
def test_no_damage_raises_anything_but_a_sentence(package: Path, seed: int) -> None:
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "two-lighthouses"
        shutil.copytree(package, folder)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        for path in chance.sample(files, chance.randint(1, 3)) + [folder / "problem.yaml"] * chance.randint(0, 1):
            match chance.choice(("change", "change", "change", "remove", "folder", "link")):
                case "change" if path.is_file():
                    path.write_bytes(mutated(path.read_bytes(), seed))
                case "folder" if path.is_file():
                    path.unlink()
                    path.mkdir()
                case "link" if path.is_file():
                    path.unlink()
                    path.symlink_to(chance.choice(("/etc/passwd", "nowhere", ".", path.name)))
                case _ if path.is_file():
                    path.unlink()
                case _:
                    continue
        said = ""
        try:
            for case in read(folder).cases:
                _ = case.input, case.answer
        except PackageError as error:
            said = str(error)
        assert "\n" not in said
