"""The time limit of a package that leaves it open: a multiple of the time of its slowest accepted submission.

Legacy packages do that by stating none, those of 2025-09 by `time_multipliers` or `time_resolution`.

It depends on the machine, so it is measured here, once, and remembered until the package changes.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile

from foundation.paths import state_folder
from languages import Catalogue, DefinitionError
from problems.errors import ProblemError
from problems.judge import judge
from problems.problem import Problem
from problems.station import Quiet
from runner import Cancelled
from runner.engine import Engine
from runner.program import ProgramFiles, language_of

MEASURE_S = 30.0
"""The time limit while measuring: an accepted submission that takes longer is left out."""
MEASURED_FROM = ("problem.yaml", "data", "submissions/accepted", "include")
"""What the measured time depends on, of a package."""


def is_unlimited(problem: Problem) -> bool:
    """Return whether it is a package that leaves its time limit open."""
    return problem.limits.time_multiplier is not None and not problem.limits.time_s


def with_time_limit(
    problem: Problem,
    catalogue: Catalogue,
    engine: Engine,
    tell: Callable[[str], object] | None = None,
    *,
    quiet: Quiet | None = None,
    cancelled: threading.Event | None = None,
) -> Problem:
    """Return the problem with a time limit, if it is a package that leaves it open.

    Args:
        problem: the problem.
        catalogue: the languages.
        engine: where to measure.
        tell: called with the name of each submission before it is measured.
        quiet: what it is measured in if other things run beside it.
        cancelled: measuring ends soon after this is set.

    Raises:
        EngineError, ImageError, SandboxError: no sandbox is available.
        Cancelled: `cancelled` was set.
    """
    multiplier = problem.limits.time_multiplier
    if multiplier is None or not is_unlimited(problem):
        return problem
    key, known = digest(problem.folder, MEASURED_FROM), _remembered()
    slowest = known.get(key)
    if slowest is None:
        slowest = _slowest(problem, catalogue, engine, tell, quiet=quiet, cancelled=cancelled or threading.Event())
        if slowest is None:
            return problem
        _remember(known | {key: slowest})
    return _limited(problem, multiplier, slowest)


def with_known_limit(problem: Problem) -> Problem:
    """Return the problem with a time limit, if its package leaves it open and it was measured before."""
    multiplier = problem.limits.time_multiplier
    if multiplier is None or not is_unlimited(problem):
        return problem
    known = _remembered()
    slowest = known.get(digest(problem.folder, MEASURED_FROM)) if known else None
    return problem if slowest is None else _limited(problem, multiplier, slowest)


def _limited(problem: Problem, multiplier: float, slowest: float) -> Problem:
    limit = measured_limit(slowest * multiplier, problem.limits.time_resolution_s)
    note = (
        f"the time limit is {limit:g} s: {multiplier:g} times the {slowest:.2f} s of the slowest accepted submission,"
        " measured on this machine"
    )
    return replace(problem, limits=replace(problem.limits, time_s=limit), notes=(*problem.notes, note))


def measured_limit(seconds: float, resolution_s: float | None) -> float:
    """Return the time limit for so many seconds: at least that, as a multiple of the resolution.

    Legacy packages, without a resolution, are rounded to whole seconds.
    Source: problemtools; 2025-09, "Problem timing".
    """
    if resolution_s is None:
        return float(max(1, int(0.5 + seconds)))
    return max(1, math.ceil(seconds / resolution_s - 1e-9)) * resolution_s


def digest(folder: Path, parts: tuple[str, ...] = (".",)) -> str:
    """Return a digest of the names and contents of a package's files."""
    found = hashlib.sha256()
    for part in parts:
        place = folder / part
        walked = os.walk(place, followlinks=True)  # rglob would not enter a folder that is a link
        for path in sorted(Path(where, name) for where, _, names in walked for name in names) or [place]:
            if path.is_file():
                found.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode(errors="replace"))
                with path.open("rb") as file:
                    found.update(hashlib.file_digest(file, "sha256").digest())
    return found.hexdigest()


def _slowest(
    problem: Problem,
    catalogue: Catalogue,
    engine: Engine,
    tell: Callable[[str], object] | None,
    *,
    quiet: Quiet | None,
    cancelled: threading.Event,
) -> float | None:
    """Return the longest CPU time of an accepted submission on a case, in seconds; None if none was accepted."""
    patient = replace(problem, limits=replace(problem.limits, time_s=MEASURE_S))
    times = []
    for submission in problem.submissions:
        if submission.folder != "accepted":
            continue
        files = submission.program.files()
        try:
            language = language_of(catalogue, files, submission.name)
            if tell:
                tell(submission.name)
            source = ProgramFiles(files, submission.program.name, submission.entrypoint)
            report = judge(patient, source, language, engine=engine, quiet=quiet, enough=lambda _: cancelled.is_set())
        except (DefinitionError, ProblemError):
            continue  # verifying says what is wrong with it
        if cancelled.is_set():
            raise Cancelled("cancelled", what="measuring the time limit")
        if report.verdict == "accepted":
            times += [(case.cpu_ms or case.wall_ms) / 1000 for case in report.cases]
    return max(times, default=None)


def _place() -> Path:
    return state_folder() / "time-limits.json"


def _remembered() -> dict[str, float]:
    try:
        told = json.loads(_place().read_bytes())
    except (OSError, ValueError):
        return {}
    return {key: float(value) for key, value in told.items() if isinstance(value, int | float)}


def _remember(known: dict[str, float]) -> None:
    place = _place()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile("w", dir=place.parent, prefix=".time-limits.", delete=False) as file:
            json.dump(known, file)
        Path(file.name).replace(place)
    except OSError:
        return  # it is measured again the next time
