"""What the server has, and how it is."""

from __future__ import annotations

import asyncio
from importlib.metadata import version

from litestar import Response, get
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath

from languages import Language
from problems.cluster.address import ClusterError
from runner import RunnerError
from serve.metrics import CONTENT_TYPE
from serve.refusals import forget_said, log_once
from serve.services import Services, Shared
from serve.v1.bodies import Health, LanguageFacts
from serve.v1.runs import refusals

VERSION = version("code-runner")


@get("/languages", responses=refusals(), tags=["server"], summary="All languages")
async def languages(services: Shared) -> list[LanguageFacts]:
    """List the languages with their names, endings and default limits."""
    return [facts_of(language) for language in services.catalogue.languages.values()]


@get("/languages/{name:str}", responses=refusals(422), tags=["server"], summary="A language")
async def language(name: FromPath[str], services: Shared) -> LanguageFacts:
    """Return a language by its id, an alias or a file ending."""
    return facts_of(services.catalogue.find(name))


def facts_of(found: Language) -> LanguageFacts:
    """Return what a list says of a language."""
    return LanguageFacts(
        id=found.id,
        name=found.name,
        aliases=found.file.aliases,
        endings=found.file.endings,
        compiled=bool(found.file.compile),
        limits=dict(found.limits.to_dict()),
    )


NOT_NOW = {503: ResponseSpec(Health, description="They cannot be run now.", generate_examples=False)}


@get(
    "/health",
    responses=NOT_NOW,
    tags=["server"],
    summary="Whether programs can be run",
    status_code=200,
    security=[{}],
)
async def health(services: Shared) -> Response[Health]:
    """Say whether the engine answers; 503 if not, or while the server is stopping. Needs no token."""
    ok, said = await asyncio.to_thread(_engine, services)
    desk = services.desk
    ok = ok and not desk.closed
    running = desk.running
    told = Health(ok=ok, version=VERSION, engine=said, running=running, waiting=len(desk.jobs) - running)
    return Response(told, status_code=200 if ok else 503)


def _engine(services: Services) -> tuple[bool, str]:
    try:
        services.place.check()
    except (RunnerError, ClusterError) as error:
        log_once(str(error))
        return False, "does not answer"
    forget_said()
    return True, "answers"


@get("/metrics", responses=refusals(), tags=["server"], summary="Counters for Prometheus", media_type="text/plain")
async def metrics(services: Shared) -> Response[bytes]:
    """Return what the server counts in Prometheus's text format."""
    return Response(services.metrics.text(), media_type=CONTENT_TYPE)
