"""The catalogue of hostile programs on the real engine: each is judged rightly and in time, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import msgspec
import pytest

import languages
from languages.programs import Program, program
from runner import Runner
from runner.engine import Engine
from runner.health import differences, run_program
from runner.reaper import watch
from tests.engine.conftest import containers
from tests.hostile import FOLDER, catalogue

CATALOGUE = languages.load()
PROGRAMS = [
    pytest.param(identifier, chosen, id=f"{identifier}-{chosen.name}", marks=pytest.mark.xdist_group(identifier))
    for identifier, language in CATALOGUE.languages.items()
    for chosen in catalogue(language)
]
OVERSHOOT_MS = 300
"""A program is over at the latest so long after its clock ran out."""


@dataclass(frozen=True)
class Traces:
    """What can be seen of a sandbox between two submissions."""

    inside: str
    """What the next submission finds, see `probe.pl`."""
    processes: int
    """As the host counts them."""
    mounts: frozenset[str]
    """The host's own."""
    containers: int


@cache
def engine_folder(engine: Engine) -> str:
    return str(engine.api.info()["DockerRootDir"])


def processes(engine: Engine, container: str) -> int:
    """As the host counts those of a sandbox."""
    if not engine.info.podman:
        return len(engine.api.top(container)["Processes"])
    return sum(container in path.read_text() for path in Path("/proc").glob("[0-9]*/cgroup") if path.exists())


def traces(runner: Runner, engine: Engine) -> Traces:
    file = msgspec.structs.replace(runner.language.file, compile=[], source="probe.pl", run=["perl", "probe.pl"])
    probe = runner.as_language(replace(runner.language, file=file))
    found = probe.run((FOLDER / "probe.pl").read_bytes())
    assert found.verdict == "ok", (found.message, found.stderr)
    assert probe.id == runner.id, "the sandbox could not be cleaned"
    engine_s = (engine_folder(engine), "/run/docker", "/var/run/docker")
    return Traces(
        inside=found.stdout,
        processes=processes(engine, runner.id),
        mounts=frozenset(
            mount
            for mount in Path("/proc/self/mounts").read_text().splitlines()
            if not mount.split()[1].startswith(engine_s)  # other tests' sandboxes come and go
        ),
        containers=len(containers(engine, owner=watch.owner)),
    )


def changed(engine: Engine, runner: Runner) -> list[str]:
    """What differs from the image: the places of our tmpfs."""
    return sorted(change["Path"] for change in engine.api.diff(runner.id) or [])


@pytest.mark.parametrize(("identifier", "chosen"), PROGRAMS)
def test_a_hostile_program_is_judged_in_time_and_leaves_nothing(
    runner_of: Callable[[str], Runner], engine: Engine, identifier: str, chosen: Program
) -> None:
    runner = runner_of(identifier)
    before = traces(runner, engine)
    assert before.inside.count("\n") == 1, before.inside
    assert before.processes == 1

    if earlier := program(runner.language, chosen.expects.after):
        run_program(runner, earlier)
    result = run_program(runner, chosen)

    assert differences(result, chosen.expects) == ""
    limit = chosen.expects.within_ms or result.limits.run_ms + OVERSHOOT_MS
    assert result.wall_ms <= limit
    if result.compile:
        assert result.compile.wall_ms <= result.limits.compile_ms + OVERSHOOT_MS
    assert traces(runner, engine) == before


@pytest.mark.parametrize(
    "identifier", [pytest.param(one, marks=pytest.mark.xdist_group(one)) for one in CATALOGUE.languages]
)
def test_after_all_of_them_the_image_s_files_are_as_they_were(
    runner_of: Callable[[str], Runner], engine: Engine, identifier: str
) -> None:
    with Runner(identifier, engine=engine) as fresh:
        untouched = changed(engine, fresh)

    assert changed(engine, runner_of(identifier)) == untouched
