"""No file of the user's, however broken, keeps the languages from being loaded: each is told in one sentence."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundation.settings import DEFAULTS
from languages import load
from languages.definition import ROOM
from tests.support.mutations import mutated

FILES = {
    "config.toml": (DEFAULTS).read_bytes(),
    "languages/java/language.toml": (ROOM / "java" / "language.toml").read_bytes(),
    "languages/perl/language.toml": (ROOM / "python" / "language.toml").read_bytes(),
}


def loaded(name: str, content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CODE_RUNNER_CONFIG", folder)
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

        catalogue = load()

    assert len(catalogue.languages) >= 9
    for problem in catalogue.problems:
        assert "\n" not in str(problem)
    for language in catalogue.languages.values():
        language.command(language.file.run, language.limits.memory_bytes)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=150)
@given(seed=st.integers(0, 1 << 32))
def test_a_damaged_file(name: str, seed: int) -> None:
    loaded(name, mutated(FILES[name], seed))


@pytest.mark.parametrize("name", FILES)
@given(garbage=st.binary(max_size=300))
def test_garbage(name: str, garbage: bytes) -> None:
    loaded(name, garbage)
