"""Every built-in problem proves itself: its inputs, and each of its submissions by the verdict it promises.

`make test` proves the problems that changed since all of them were proved, and a tenth of the others, another one each
day. `make test-thorough` proves all. `make bank-proved` does that too and then notes what was proved.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import languages
from problems.package import built_in, find, read
from problems.verify import Proof, Verifying
from runner.engine import Engine

CATALOGUE = languages.load()
LEAST = 76
PARTS = 8
"""Each proves several problems in the same sandboxes."""
PROVED = Path(__file__).with_name("bank_proved.txt")
"""The built-in problems as they were when all of them were proved: on each line a digest and a name."""
TENTHS = 10


def digest(folder: Path) -> str:
    """Return a digest of the names and contents of a folder's files."""
    found = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        found.update(f"{path.relative_to(folder).as_posix()} {len(content)}\n".encode() + content)
    return found.hexdigest()


def lines() -> list[str]:
    """Return what `PROVED` would say of the problems as they are now."""
    return [f"{digest(find(name))}  {name}" for name in built_in()]


def due() -> list[Path]:
    """Return the problems that changed since all were proved, and the tenth whose turn it is today."""
    proved = set(PROVED.read_text().splitlines())
    turn = datetime.now(UTC).toordinal() % TENTHS
    return [
        find(name)
        for number, (name, line) in enumerate(zip(built_in(), lines(), strict=True))
        if line not in proved or number % TENTHS == turn
    ]


def test_the_bank_has_three_difficulties_and_enough_of_each() -> None:
    by_difficulty: dict[str | None, int] = {}
    for name in built_in():
        difficulty = read(find(name)).practice.difficulty
        by_difficulty[difficulty] = by_difficulty.get(difficulty, 0) + 1

    assert set(by_difficulty) == {"easy", "medium", "hard"}
    assert sum(by_difficulty.values()) >= LEAST


@pytest.mark.parametrize("part", range(2))
def test_a_problem_that_changed_or_whose_turn_it_is_keeps_its_promises(engine: Engine, part: int) -> None:
    prove(due()[part::2], engine)


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(PARTS))
def test_every_built_in_problem_keeps_its_promises(engine: Engine, part: int) -> None:
    prove([find(name) for name in built_in()[part::PARTS]], engine)


def prove(folders: list[Path], engine: Engine) -> None:
    """Require that these problems keep all that they promise."""
    proofs = [news for news in Verifying(folders, CATALOGUE, engine, workers=1) if isinstance(news, Proof)]

    assert [(proof.problem, check) for proof in proofs for check in proof.checks if check.ok is not True] == []
    assert len(proofs) == len(folders)
    # Statement, inputs, two accepted, one wrong, one too slow.
    assert [proof.problem for proof in proofs if len(proof.checks) < 6] == []


if __name__ == "__main__":
    sys.exit(PROVED.write_text("\n".join(lines()) + "\n") == 0)
