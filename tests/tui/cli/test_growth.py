"""`code-runner growth` and `race` as a person or script meets them; there is no engine, what is measured is given."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from languages import load
from problems.growth import Growth, Measured, Point
from problems.growth_fit import CLASSES, Fit
from problems.progress import Progress, ProgressError
from problems.race import ROUNDS, Entry, Lap, Race, Racer
from problems.records import Attempt, KeptGrowth, digest_of
from tests.tui.cli.conftest import Command

PYTHON = load().find("python")
POINTS = (Point(1, 0.0, 0), Point(2048, 1500.25, 1 << 20))


class Played:
    """Measures what the test says; keeps what it is made of."""

    growth = Growth(POINTS, Fit("n^2", ("n^2",)), Fit(None, ("1", "log n"), "no growth"), "time", 12.0)
    failure = None
    rounds = ROUNDS
    race: Race | None = None
    made: tuple[Any, ...] = ()

    def __init__(self, *given: Any, **named: Any) -> None:
        type(self).made = given
        self.sized, self.language = given[0], PYTHON

    def __iter__(self) -> Iterator[Measured]:
        """Play."""
        yield Measured(POINTS, 2048, 1)


class PlayedRace(Played):
    """The same for a race: the first takes 14 ms, the others 10."""

    def __iter__(self) -> Iterator[Any]:
        """Play."""
        racers = self.made[1]
        yield Lap(1, racers[0])
        self.race = Race(
            self.made[0].cases[:1],
            tuple(
                Entry(racer, (10.0 if number else 14.0,) * ROUNDS, (1 << 20,) * ROUNDS)
                for number, racer in enumerate(racers)
            ),
        )


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> type[Played]:
    """Measure nothing really."""
    monkeypatch.setattr("problems.growth.Growing", Played)
    monkeypatch.setattr("problems.race.Racing", PlayedRace)
    return PlayedRace


@pytest.mark.usefixtures("played")
def test_growth_prints_the_points_and_what_fits(command: Command) -> None:
    ran = command("growth", "gift-card-pair", "right.py")

    assert ran.status == 0
    assert "2,048  1.5 s     1 MiB" in ran.out
    assert "n: prices" in ran.out
    assert "CPU time fits n^2; n log n and n^2 log n do not" in ran.out
    assert "memory does not grow measurably: 1 or log n" in ran.out
    assert "the problem's own solution takes n of CPU time" in ran.out
    assert ran.out.endswith("stopped at n = 2,048, which takes 1.5 s of CPU time\n")


@pytest.mark.usefixtures("played")
def test_growth_is_kept_for_a_known_problem_and_its_own_generator(command: Command) -> None:
    def kept() -> tuple[KeptGrowth, ...]:
        return Progress(print).kept_attempts("gift-card-pair").growths

    command("growth", "gift-card-pair", "right.py", "--generator", "right.py")
    assert kept() == (), "its n is another one"
    command("growth", "gift-card-pair", "right.py")

    [one] = kept()
    assert (one.language, one.cpu, one.memory) == ("python", "n^2", None)
    assert one.digest == digest_of(Path("right.py").read_text())


@pytest.mark.usefixtures("played")
def test_growth_is_told_even_if_it_cannot_be_kept(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise ProgressError("Your progress is off: the disk is full.")

    monkeypatch.setattr(Progress, "add_growth", fail)

    ran = command("growth", "gift-card-pair", "right.py")

    assert (ran.status, "CPU time fits n^2" in ran.out) == (0, True)
    assert ran.err.endswith("code-runner: Your progress is off: the disk is full.\n")


@pytest.mark.usefixtures("played")
def test_growth_speaks_the_contract_s_json(command: Command) -> None:
    value = json.loads(command("growth", "gift-card-pair", "right.py", "--json").out)

    assert {
        "schema": 1,
        "problem": "gift-card-pair",
        "language": "python",
        "stopped_by": "time",
    }.items() <= value.items()
    assert value["cpu"]["class"] in CLASSES
    assert value["cpu"]["points"] == [{"n": 1, "cpu_ms": 0.0}, {"n": 2048, "cpu_ms": 1500.25}]
    assert (value["memory"]["class"], value["memory"]["fits"]) == (None, ["1", "log n"])
    assert value["memory"]["points"][1] == {"n": 2048, "memory_bytes": 1 << 20}


def test_race_speaks_the_contract_s_json(command: Command, played: type[Played]) -> None:
    value = json.loads(command("race", "gift-card-pair", "right.py", "--json").out)

    names = [entry["name"] for entry in value["entries"]]
    assert (names[0], names[-1]) == ("right.py", "accepted/solution.py")
    assert "accepted/solution.cpp" in names
    assert value["entries"][0]["cpu_ms"] == {"median": 14.0, "low": 14.0, "high": 14.0}
    assert value["entries"][0]["memory_bytes"] == {"median": 1 << 20, "low": 1 << 20, "high": 1 << 20}
    assert (value["ratio"], value["distinguishable"]) == (1.4, True)
    assert [entry["name"] for entry in value["entries"] if entry["reference"]] == names[-1:]
    assert len(played.made[1]) == len(names)


def attempt(name: str, source: str, verdict: str = "accepted") -> str:
    """Keep an attempt and return its id."""
    one = Attempt(
        problem="gift-card-pair", language="python", source=source, verdict=verdict, passed=1, total=1, name=name
    )
    Progress(print).add(one)
    return one.id


def test_race_takes_the_last_accepted_attempt_or_the_one_that_is_named(
    command: Command,
    played: type[Played],
) -> None:
    heap, _ = attempt("heap", "print(1)\n"), attempt("", "print(2)\n", "wrong_answer")

    ran = command("race", "gift-card-pair", "right.py")
    assert [racer.name for racer in played.made[1]][:2] == ["right.py", "your last"]
    assert (
        "1.4 \N{MULTIPLICATION SIGN} the reference (accepted/solution.py); 1.4 \N{MULTIPLICATION SIGN} your last"
        in ran.out
    )
    for named in ("heap", heap, heap[:8]):
        command("race", "gift-card-pair", "right.py", "--against", named)
        racer: Racer = played.made[1][1]
        assert (racer.name, racer.source) == ("heap", "print(1)\n")
    command("race", "gift-card-pair", "right.py", "--against", "right.py")
    assert played.made[1][1].name == "right.py"


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (
            ["race", "gift-card-pair", "right.py", "--against", "zzz"],
            2,
            '"zzz" is no file and no attempt at gift-card-pair',
        ),
        (["race", "gift-card-pair", "gone.py"], 2, "gone.py"),
        (["growth", "gift-card-pair", "gone.py"], 2, "gone.py"),
        (["growth", "nothing-here", "right.py"], 2, "nothing-here"),
        (["growth", "gift-card-pair", "right.py", "--generator", "gone.py"], 2, "gone.py"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(command: Command, words: list[str], status: int, said: str) -> None:
    ran = command(*words)

    assert (ran.status, ran.out) == (status, "")
    assert said in ran.err
