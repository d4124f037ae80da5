"""The catalogue of hostile programs on the real engine: each is judged rightly and in time, and leaves nothing behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import pytest

import languages
from foundation.limits import Value
from languages import Language
from languages.programs import Program
from runner import Result, Runner
from runner.conformance import differences, run_program
from runner.engine import Engine
from runner.reaper import watch
from tests.engine.conftest import containers, ms
from tests.hostile import FOLDER, catalogue, kind
from tests.support.clock import Clock, wait_until

CATALOGUE = languages.load()
C_KINDS = {kind(chosen.name) for chosen in catalogue(CATALOGUE.find("c"))}
BY_NAME = {
    (identifier, chosen.name): chosen
    for identifier, language in CATALOGUE.languages.items()
    for chosen in catalogue(language)
}


def _shortlist() -> set[tuple[str, str]]:
    """Choose what `make test` runs: the programs in the languages' own folders and one hostile program of each kind.

    That one is written in C; in other languages only for a kind that C does not have.
    """
    own: set[tuple[str, str]] = set()
    hostile: dict[tuple[str, str], tuple[str, str]] = {}
    for (identifier, name), program in BY_NAME.items():
        if not program.path.is_relative_to(FOLDER):
            own.add((identifier, name))
        elif identifier == "c" or kind(name) not in C_KINDS:
            hostile.setdefault((identifier, kind(name)), (identifier, name))
    return own | set(hostile.values())


SHORTLIST = _shortlist()


def _marks(identifier: str, name: str) -> list[pytest.MarkDecorator]:
    marks = [pytest.mark.xdist_group(identifier)]
    return marks if (identifier, name) in SHORTLIST else [*marks, pytest.mark.thorough]


PROGRAMS = [
    pytest.param(identifier, chosen, id=f"{identifier}-{name}", marks=_marks(identifier, name))
    for (identifier, name), chosen in BY_NAME.items()
]
SLOWER = (1, 4, 16)
"""How many times its clocks a program has; more than once only where the machine was busy, and it did not come so far."""
OVERSHOOT_MS = ms(300)
"""How long after its clock ran out a program may end; `benchmarks/limits.py` measures it."""


@dataclass(frozen=True)
class Traces:
    """What can be seen of a sandbox between two submissions."""

    inside: str
    """What the next submission finds, see `probe.pl`."""
    processes: int
    """As the host counts them."""
    containers: int
    """Of this process's, on the engine."""


class Place:
    """A runner for a language, made anew where a program's sandbox had to be thrown away."""

    def __init__(self, identifier: str, engine: Engine) -> None:
        self.identifier = identifier
        self.engine = engine
        self.runner = Runner(identifier, engine=engine)
        self.untouched = self.changed()
        self.clean = self._look()
        assert self.clean.inside.count("\n") == 1, self.clean.inside
        assert self.clean.processes == 1

    def traces(self) -> Traces:
        """What the next submission finds, be it in the same sandbox or in the one that took its place."""
        wait_until(lambda: self._count() <= self.clean.containers)
        return self._look()

    def is_clean(self, found: Traces) -> bool:
        """Whether nothing is left; a container that an earlier test still had to remove is no longer expected either."""
        expected = replace(self.clean, containers=found.containers)
        clean = found == expected and found.containers <= self.clean.containers
        if clean:
            self.clean = expected
        return clean

    def changed(self) -> list[str]:
        """What differs from the image: the places of our tmpfs."""
        return sorted(change["Path"] for change in self.engine.api.diff(self.runner.id) or [])

    def _look(self) -> Traces:
        file = msgspec.structs.replace(
            self.runner.language.file, compile=[], source="probe.pl", run=["perl", "probe.pl"]
        )
        probe = self.runner.as_language(replace(self.runner.language, file=file))
        found = probe.run((FOLDER / "probe.pl").read_bytes())
        if probe.id != self.runner.id:
            self.runner.close()
            self.runner = probe.as_language(self.runner.language)
        assert found.verdict == "ok", (found.message, found.stderr)
        return Traces(found.stdout, processes(self.engine, self.runner.id), self._count())

    def _count(self) -> int:
        return len(containers(self.engine, owner=watch.owner))


def processes(engine: Engine, container: str) -> int:
    """As the host counts those of a sandbox."""
    if not engine.info.podman:
        return len(engine.api.top(container)["Processes"])
    return sum(container in path.read_text() for path in Path("/proc").glob("[0-9]*/cgroup") if path.exists())


def slowed(chosen: Program, language: Language, times: int) -> Program:
    """With clocks in which it gets as far on this machine; those that only run into them need no more time."""
    limits, expects = language.limits, chosen.expects
    given: dict[str, Value] = {} if "time" in expects.breaches else {"compile_ms": limits.compile_ms}
    if expects.verdict != "time_limit" or expects.stdout:
        given["run_ms"] = limits.run_ms
    timeouts: dict[str, Value] = {
        name: ms(times * int(value)) for name, value in (given | chosen.expects.timeouts).items()
    }
    within_ms = chosen.expects.within_ms and ms(times * int(chosen.expects.within_ms))
    return replace(chosen, expects=msgspec.structs.replace(chosen.expects, timeouts=timeouts, within_ms=within_ms))


@pytest.fixture(scope="module")
def place_of(engine: Engine) -> Iterator[Callable[[str], Place]]:
    made: dict[str, Place] = {}

    def get(identifier: str) -> Place:
        if identifier not in made:
            for other in list(made):
                made.pop(other).runner.close()
            made[identifier] = Place(identifier, engine)
        return made[identifier]

    yield get
    for place in made.values():
        place.runner.close()


@pytest.mark.parametrize(("identifier", "chosen"), PROGRAMS)
def test_a_hostile_program_is_judged_in_time_and_leaves_nothing(
    place_of: Callable[[str], Place], identifier: str, chosen: Program
) -> None:
    place = place_of(identifier)
    for times in SLOWER:
        given = slowed(chosen, place.runner.language, times)
        if given.expects.after:
            run_program(place.runner, BY_NAME[identifier, given.expects.after])
        with Clock() as clock:
            result = run_program(place.runner, given)
        found = place.traces()
        wrong = differences(result, given.expects)
        late = clock.late(*within(result, given))
        if not ((wrong or late) and clock.busy):
            break

    assert wrong == ""
    assert place.is_clean(found)
    clock.check(*within(result, given))
    if result.compile:
        clock.check((result.limits.compile_ms + OVERSHOOT_MS) / 1000, took=result.compile.wall_ms / 1000)


def within(result: Result, given: Program) -> tuple[float, float]:
    """Return the seconds that a program may take and those that it took."""
    return (given.expects.within_ms or result.limits.run_ms + OVERSHOOT_MS) / 1000, result.wall_ms / 1000


@pytest.mark.parametrize(
    "identifier", [pytest.param(one, marks=pytest.mark.xdist_group(one)) for one in CATALOGUE.languages]
)
def test_after_all_of_them_the_image_s_files_are_as_they_were(
    place_of: Callable[[str], Place], identifier: str
) -> None:
    place = place_of(identifier)

    assert place.changed() == place.untouched


@pytest.mark.alone
def test_the_host_shows_no_new_mount_and_no_new_process_of_a_program_s_user(engine: Engine) -> None:
    """Those that try. Other containers may come and go meanwhile."""
    if engine.endpoint.socket is None:
        pytest.skip("the engine is on another machine")
    attempts = [
        (identifier, chosen)
        for identifier in ("c", "python")
        for chosen in catalogue(CATALOGUE.find(identifier))
        if chosen.name.startswith(("denied_", "fork_", "mount", "setns", "chroot", "orphans", "sibling", "zombies"))
    ]
    with Runner("c", engine=engine) as c, Runner("python", engine=engine) as python:
        ours = {one._sandbox.id for one in (c, python)}
        before = mounts(engine), users_processes(ours)
        for identifier, chosen in attempts:
            run_program({"c": c, "python": python}[identifier], chosen)
        after = mounts(engine), users_processes(ours)

    assert len(attempts) > 20
    assert after == before


def mounts(engine: Engine) -> list[str]:
    """The host's, but for those of the engine's containers."""
    own = (engine.api.info()["DockerRootDir"], "/run/docker/", "/var/run/docker/", "/run/containerd/")
    return [line for line in Path("/proc/self/mounts").read_text().splitlines() if not line.split()[1].startswith(own)]


def users_processes(ours: set[str]) -> int:
    """Of the users that compilers and programs run as, in these sandboxes or in none."""
    found = 0
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            containers = set(re.findall(r"\b[0-9a-f]{64}\b", (path / "cgroup").read_text()))
            found += path.stat().st_uid in (65533, 65534) and not containers - ours
    return found
