"""Submit a run, wait for it or watch it, and ask for it later."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import FromPath, JSONBody, QueryParameter
from litestar.response import Stream

from serve.job import Event, Job
from serve.order import order_of
from serve.refusals import Refused
from serve.running import Ran
from serve.services import Services, Shared
from serve.v1.answers import KIND, answer_of, keep
from serve.v1.bodies import Answer, Failed, Submission
from serve.waiting import result_for

EVENTS = "text/event-stream"
QUIET_S = 15.0
"""After so long without an event, a comment goes out: proxies close a connection that is silent."""
Wait = Annotated[bool, QueryParameter(description="false: answer at once with the id, and ask for the result later.")]
Asked = Request[Any, Any, Any]


def refusals(*statuses: int) -> dict[int, ResponseSpec]:
    """Return the documented refusals of a route."""
    return {status: ResponseSpec(Failed, generate_examples=False) for status in (*statuses, 401, 403, 429)}


SUBMIT = refusals(400, 408, 413, 422, 500, 503) | {
    202: ResponseSpec(Answer, description="Taken; ask for it later.", generate_examples=False)
}


@post("/runs", status_code=200, responses=SUBMIT, tags=["runs"], summary="Run a program")
async def submit(data: JSONBody[Submission], request: Asked, services: Shared, wait: Wait = True) -> Response[Any]:
    """Run a program and answer with its result; with `Accept: text/event-stream`, send events as they come."""
    live = wants_events(request)
    job = _job(services, data, live=live or not wait)
    services.desk.take(job)
    return await answered(request, job, answer=partial(_answer, data, job), wait=wait, live=live)


async def answered(request: Asked, job: Job[Any], *, answer: Any, wait: bool, live: bool) -> Response[Any]:
    """Answer with a job's events, with its result, or at once."""
    if live:
        return Stream(stream(job, answer, owned=True), media_type=EVENTS, headers={"Cache-Control": "no-store"})
    if not wait:
        return Response(answer(), status_code=202, headers={"Location": f"/v1/runs/{job.id}"})
    await result_for(request, job)
    return Response(answer())


def wants_events(request: Asked) -> bool:
    """Return whether the client asks for server-sent events."""
    return EVENTS in request.headers.get("accept", "")


def _job(services: Services, data: Submission, *, live: bool) -> Job[Ran]:
    order = order_of(services.catalogue, services.settings.bounds, data.wish())
    return Job(
        lambda job: services.place.run(order, job, live=live),
        keep=lambda job: keep(services, job, _answer(data, job)),
        runs=len(order.inputs),
    )


def _answer(data: Submission, job: Job[Ran]) -> Answer:
    names = tuple(case.name for case in data.cases or ())
    return answer_of(job, many=data.cases is not None, names=names)


@get("/runs/{run_id:str}", responses=refusals(404, 503), tags=["runs"], summary="A run's result")
async def result(run_id: FromPath[str], services: Shared) -> Answer:
    """Return where a run or judging is, or how it ended."""
    job = services.desk.jobs.get(run_id)
    if job is not None and not job.over:
        return Answer(id=job.id, state=job.state, created=job.created.isoformat())
    return await stored(services, run_id)


async def stored(services: Services, run_id: str) -> Answer:
    """Return a stored answer.

    Raises:
        Refused: there is none.
    """
    found = await asyncio.to_thread(services.store.get, KIND, run_id) if is_id(run_id) else None
    if found is None:
        raise Refused(404, f"there is no run {shortened(run_id)}; results are kept {services.settings.keep_hours:g} h")
    return msgspec.convert(found, Answer)


@get(
    "/runs/{run_id:str}/events",
    responses=refusals(404, 503),
    tags=["runs"],
    summary="A run's events",
    media_type=EVENTS,
)
async def events(run_id: FromPath[str], services: Shared) -> Stream:
    """Send the events of a run from its start, as server-sent events; the last one is `finished`."""
    job = services.desk.jobs.get(run_id)
    if job is None:
        answer = await stored(services, run_id)
        return Stream(_only(answer), media_type=EVENTS, headers={"Cache-Control": "no-store"})

    async def finished() -> Answer:
        return await stored(services, run_id)

    return Stream(stream(job, finished, owned=False), media_type=EVENTS, headers={"Cache-Control": "no-store"})


@delete("/runs/{run_id:str}", responses=refusals(404, 503), tags=["runs"], summary="Stop a run, or forget it")
async def stop(run_id: FromPath[str], services: Shared) -> None:
    """Stop a run that is not over; remove the result of one that is."""
    job = services.desk.jobs.get(run_id)
    if job is not None:
        job.stop()
        return
    await stored(services, run_id)
    await asyncio.to_thread(services.store.remove, run_id)


async def stream(job: Job[Any], answer: Any, *, owned: bool) -> AsyncIterator[bytes]:
    """Yield a job's events as server-sent events; if it is the client's own and that leaves, stop the job."""
    try:
        yield sent(("queued", {"id": job.id}))
        async for event in job.events(QUIET_S):
            yield sent(event) if event else b": still running\n\n"
        found = answer()
        told = await found if asyncio.iscoroutine(found) else found
        yield sent(("finished", msgspec.to_builtins(told)))
    finally:
        if owned and not job.over:
            job.stop()


async def _only(answer: Answer) -> AsyncIterator[bytes]:
    yield sent(("finished", msgspec.to_builtins(answer)))


def sent(event: Event) -> bytes:
    """Return an event in the format of server-sent events."""
    return b"event: %s\ndata: %s\n\n" % (event[0].encode(), msgspec.json.encode(event[1]))


def is_id(text: str) -> bool:
    """Return whether a text is an id as this server gives them."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def shortened(text: str) -> str:
    """Return a foreign name short enough for a sentence."""
    return text if len(text) <= 40 else f"{text[:40]}…"
