"""The problems, and solutions of them to be judged."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from pathlib import Path
from typing import Any

from litestar import Response, get, post
from litestar.params import FromPath, JSONBody

from foundation.errors import DefinitionError
from problems import package
from problems.errors import PackageError
from problems.judge import check_language
from problems.problem import Case, Interaction, Problem
from problems.report import Report
from runner.program import ProgramFiles
from serve.job import Job
from serve.order import NAME, Wish, program_of
from serve.places import Entry
from serve.services import Services, Shared
from serve.v1.answers import answer_of, keep
from serve.v1.bodies import Answer, ProblemFacts, Solution, files_of, source_of
from serve.v1.runs import SUBMIT, Asked, Wait, answered, refusals, wants_events


@get("/problems", responses=refusals(), tags=["problems"], summary="All problems")
async def problems() -> list[ProblemFacts]:
    """List the built-in and imported problems."""
    return await asyncio.to_thread(all_problems)


@get("/problems/{problem_id:str}", responses=refusals(404, 500), tags=["problems"], summary="A problem")
async def problem(problem_id: FromPath[str]) -> ProblemFacts:
    """Return a problem's statement and samples; never its solution."""
    found = await asyncio.to_thread(read_problem, problem_id)
    samples = [{"name": one.name, **_sample(one)} for one in found.examples]
    return facts(found, statement=found.statement(), samples=samples, languages=list(found.languages))


@post("/judge", status_code=200, responses=SUBMIT | refusals(404), tags=["problems"], summary="Judge a solution")
async def judge(data: JSONBody[Solution], request: Asked, services: Shared, wait: Wait = True) -> Response[Any]:
    """Judge a solution; with `Accept: text/event-stream`, send a verdict as each case ends."""
    found = await asyncio.to_thread(read_problem, data.problem)
    entry = entry_of(services, found, data)
    job: Job[Report] = Job(
        lambda job: services.place.judge(entry, job),
        keep=lambda job: keep(services, job, answer_of(job)),
        runs=entry.runs,
    )
    services.desk.take(job)

    def answer() -> Answer:
        return answer_of(job)

    return await answered(request, job, answer=answer, wait=wait, live=wants_events(request))


def entry_of(services: Services, found: Problem, data: Solution) -> Entry:
    """Return what is to be judged.

    Raises:
        DefinitionError: there is no such language, or the program cannot be put together.
    """
    wish = Wish(
        language=data.language,
        source=source_of(data.source, data.source_base64),
        files=files_of(data.files, data.files_base64),
        main=data.main,
    )
    language, source = program_of(services.catalogue, wish)
    check_language(found, language)
    if data.samples and not found.samples:
        raise DefinitionError("samples", f"{found.id} has none", "leave it out")
    return Entry(
        problem=found,
        language=language,
        # Files without a source may get their main file from the package.
        program=ProgramFiles(wish.files, NAME, data.main) if wish.files and wish.source is None else source,
        samples=data.samples,
        first_failure=data.first_failure,
    )


def read_problem(identifier: str) -> Problem:
    """Return a problem by its id; never one at a path.

    Raises:
        PackageError: there is none.
    """
    folder = {folder.name: folder for folder in package.all_folders()}.get(identifier)
    if folder is None:
        raise PackageError(identifier[:40], "there is no such problem", kind="not_found")
    return package.read(folder)


def facts(found: Problem, **more: Any) -> ProblemFacts:
    """Return what a list says of a problem."""
    practice = found.practice
    return ProblemFacts(
        id=found.id, name=found.name, difficulty=str(practice.difficulty or ""), topics=list(practice.topics), **more
    )


def all_problems() -> list[ProblemFacts]:
    """Return what a list says of every problem."""
    return [_listed(folder, (folder / "problem.yaml").stat().st_mtime_ns) for folder in package.all_folders()]


@lru_cache(maxsize=2000)
def _listed(folder: Path, changed: int) -> ProblemFacts:
    del changed  # part of the cache's key
    try:
        return facts(package.read(folder))
    except PackageError:
        return ProblemFacts(id=folder.name, name=folder.name, difficulty="", topics=[])


def _sample(one: Case | Interaction) -> dict[str, str]:
    """Return the texts of a sample: input and answer, or what program and judge say to each other."""
    if isinstance(one, Interaction):
        return {"conversation": one.text}
    return {"input": _text(one.input), "answer": _text(one.answer)}


def _text(raw: bytes) -> str:
    return raw.decode(errors="replace")
