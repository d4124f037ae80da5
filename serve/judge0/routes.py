"""Judge0's addresses."""

from __future__ import annotations

import asyncio
from importlib.metadata import version
from typing import Any

import msgspec
from litestar import Request, Response, delete, get, post
from litestar.params import FromPath, FromQuery

from serve.judge0 import tables
from serve.judge0.answers import chosen, unpacked
from serve.judge0.bodies import Errors, InvalidError
from serve.judge0.submissions import KIND, Submitted, current, fields_of, find
from serve.refusals import Refused
from serve.services import Shared
from serve.waiting import stopped_without

MOST_PAGE = 100
Fields = FromQuery[str | None]
Asked = Request[Any, Any, Any]


def _flag(request: Asked, name: str) -> bool:
    return request.query_params.get(name, "").lower() in ("true", "1")


async def _body(request: Asked) -> dict[str, Any]:
    raw = await request.body()
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return dict(await request.form())
    found = msgspec.json.decode(raw)
    if not isinstance(found, dict):
        raise Refused(400, "the body: expected an object")
    return found


@post("/submissions", include_in_schema=False)
async def submit(request: Asked, services: Shared, fields: Fields = None) -> Response[Any]:
    """Take a submission in; with `wait=true`, answer with its result."""
    wanted = fields_of(fields)
    encoded = _flag(request, "base64_encoded")
    try:
        submitted = Submitted(services, await _body(request), encoded=encoded)
    except InvalidError as error:
        return Response(error.errors, status_code=422)
    token = {"token": submitted.job.id}
    if not _flag(request, "wait"):
        with services.desk.admitted(submitted.job):
            await submitted.keep()
        return Response(token, status_code=201)
    services.desk.take(submitted.job)
    async with stopped_without(request, submitted.job):
        await submitted.job.ended()
    try:
        return Response(chosen(submitted.record, wanted, encoded=encoded), status_code=201)
    except Refused as refused:
        return Response({"error": refused.sentence, **token}, status_code=201)


@post("/submissions/batch", include_in_schema=False)
async def submit_batch(request: Asked, services: Shared) -> Response[Any]:
    """Take several submissions in, or say of each what is wrong with it."""
    several = (await _body(request)).get("submissions")
    if not isinstance(several, list) or not several:
        raise Refused(400, "there should be at least one submission in a batch")
    if len(several) > tables.MOST_BATCH:
        raise Refused(400, f"number of submissions in a batch should be less than or equal to {tables.MOST_BATCH}")
    encoded = _flag(request, "base64_encoded")
    taken: list[Submitted] = []
    told: list[dict[str, str] | Errors] = []
    for one in several:
        try:
            submitted = Submitted(services, one, encoded=encoded)
        except InvalidError as error:
            told.append(error.errors)
        else:
            taken.append(submitted)
            told.append({"token": submitted.job.id})
    with services.desk.admitted(*(submitted.job for submitted in taken)):
        await asyncio.gather(*(submitted.keep() for submitted in taken))
    return Response(told, status_code=201 if taken else 422)


@get("/submissions/batch", include_in_schema=False)
async def batch(request: Asked, services: Shared, tokens: FromQuery[str] = "", fields: Fields = None) -> Response[Any]:
    """Return several submissions; null for one that is not there."""
    wanted = fields_of(fields)
    names = [token for token in tokens.split(",") if token]
    if not names:
        raise Refused(400, "there should be at least one token in a batch")
    if len(names) > tables.MOST_BATCH:
        raise Refused(400, f"number of submissions in a batch should be less than or equal to {tables.MOST_BATCH}")
    encoded = _flag(request, "base64_encoded")
    found = [await find(services, token) for token in names]
    told = [record and chosen(record, wanted, encoded=encoded) for record in found]
    return Response({"submissions": told})


@get("/submissions/{token:str}", include_in_schema=False)
async def submission(token: FromPath[str], request: Asked, services: Shared, fields: Fields = None) -> Response[Any]:
    """Return a submission."""
    wanted = fields_of(fields)
    record = await find(services, token)
    if record is None:
        raise Refused(404, "there is no such submission", kind="not_found")
    return Response(chosen(record, wanted, encoded=_flag(request, "base64_encoded")))


@delete("/submissions/{token:str}", status_code=200, include_in_schema=False)
async def remove(token: FromPath[str], request: Asked, services: Shared, fields: Fields = None) -> Response[Any]:
    """Remove a submission that is over."""
    wanted = fields_of(fields)
    record = await find(services, token)
    if record is None:
        raise Refused(404, "there is no such submission", kind="not_found")
    state = record["status"]
    if state["id"] in (tables.IN_QUEUE, tables.PROCESSING):
        why = f"submission cannot be deleted because its status is {state['id']} ({state['description']})"
        raise Refused(400, why)
    told = chosen(record, wanted, encoded=_flag(request, "base64_encoded"))
    await asyncio.to_thread(services.store.remove, token)
    return Response(told)


@get("/submissions", include_in_schema=False)
async def submissions(request: Asked, services: Shared, fields: Fields = None) -> Response[Any]:
    """Return a page of all submissions, the newest first."""
    wanted = fields_of(fields)
    page, size = (_whole(request, name, default) for name, default in (("page", 1), ("per_page", 20)))
    size = min(size, MOST_PAGE)
    total, stored = await asyncio.to_thread(services.store.page, KIND, (page - 1) * size, size)
    pages = -(-total // size)
    encoded = _flag(request, "base64_encoded")
    records = [current(services, unpacked(one)) for one in stored]
    meta = {
        "current_page": page,
        "next_page": page + 1 if page < pages else None,
        "prev_page": page - 1 if page > 1 else None,
        "total_pages": pages,
        "total_count": total,
    }
    return Response({"submissions": [chosen(one, wanted, encoded=encoded) for one in records], "meta": meta})


def _whole(request: Asked, name: str, default: int) -> int:
    text = request.query_params.get(name, str(default))
    if not text.isdecimal() or not int(text[:9]) > 0:
        raise Refused(400, f"invalid {name}")
    return int(text[:9])


@get(["/languages", "/languages/all"], include_in_schema=False)
async def languages(request: Asked) -> list[dict[str, Any]]:
    """List the languages by Judge0's ids."""
    more = {"is_archived": False} if request.scope["path"].rstrip("/").endswith("/all") else {}
    return [{"id": number, "name": name, **more} for number, _, name in tables.LANGUAGES]


@get("/languages/{number:int}", include_in_schema=False)
async def language(number: FromPath[int], services: Shared) -> dict[str, Any]:
    """Return a language."""
    for there, ours, name in tables.LANGUAGES:
        if there == number:
            file = services.catalogue.find(ours).file
            return {
                "id": number,
                "name": name,
                "is_archived": False,
                "source_file": file.source,
                "compile_cmd": " ".join(file.compile) or None,
                "run_cmd": " ".join(file.run),
            }
    raise Refused(404, "there is no such language", kind="not_found")


@get("/statuses", include_in_schema=False)
async def statuses() -> list[dict[str, Any]]:
    """List the statuses."""
    return [tables.status(number) for number in tables.STATUSES]


@get("/about", include_in_schema=False)
async def about() -> dict[str, str]:
    """Say which Judge0 this is."""
    return {
        "version": tables.VERSION,
        "homepage": "https://judge0.com",
        "source_code": "https://github.com/judge0/judge0",
        "maintainer": f"code-runner {version('code-runner')}, which speaks Judge0's language",
    }


@get("/version", include_in_schema=False, media_type="text/plain")
async def version_text() -> str:
    """Return the version alone."""
    return tables.VERSION


@get("/isolate", include_in_schema=False, media_type="text/plain")
async def isolate() -> str:
    """Name the sandbox."""
    return f"code-runner {version('code-runner')}\n"


@get("/license", include_in_schema=False, media_type="text/plain")
async def licence() -> str:
    """Name the licence."""
    return "MIT\n"


@get("/config_info", include_in_schema=False)
async def config_info(services: Shared) -> dict[str, Any]:
    """Return the configuration."""
    settings = services.settings
    return tables.config(settings.waiting, callbacks=bool(settings.callback_hosts))


@get("/workers", include_in_schema=False)
async def workers(services: Shared) -> list[dict[str, Any]]:
    """Return how busy the workers are."""
    desk = services.desk
    running = desk.running
    return [
        {
            "queue": tables.VERSION,
            "size": len(desk.jobs) - running,
            "available": desk.workers,
            "idle": desk.workers - running,
            "working": running,
            "paused": 0,
            "failed": 0,
        }
    ]


@post(["/authenticate", "/authorize"], status_code=200, include_in_schema=False)
async def authenticate() -> None:
    """Let in who has come so far."""


ROUTES = (
    submit,
    submit_batch,
    batch,
    submission,
    remove,
    submissions,
    languages,
    language,
    statuses,
    about,
    version_text,
    isolate,
    licence,
    config_info,
    workers,
    authenticate,
)
PATHS = ("/submissions", "/languages", "/statuses", "/about", "/version", "/isolate", "/license", "/config_info",
         "/workers", "/authenticate", "/authorize")  # fmt: skip
"""Where these are if Judge0's API is at the root."""


def shape(refused: Refused) -> Response[Any]:
    """Return a refusal as Judge0 words it."""
    if refused.status in (401, 403):
        return Response(b"", status_code=refused.status, headers=refused.headers, media_type="text/plain")
    sentence = "queue is full" if refused.kind == "queue_full" else refused.sentence
    status = 404 if refused.status == 405 else refused.status
    return Response({"error": sentence}, status_code=status, headers=refused.headers)


def shape_of_authorize(refused: Refused) -> Response[Any]:
    """Return a refusal of `authorize`: a wrong token is 403 there."""
    return shape(Refused(403, refused.sentence) if refused.status == 401 else refused)
