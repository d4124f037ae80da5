"""Piston's addresses."""

from __future__ import annotations

import asyncio
from typing import Any

from litestar import Request, Response, delete, get, post

from serve.job import Job
from serve.piston.answers import execution
from serve.piston.connect import connect
from serve.piston.names import aliases_of, name_of
from serve.piston.orders import json_body, ordered
from serve.refusals import Refused
from serve.running import Ran
from serve.services import Services, Shared
from serve.versions import fits
from serve.waiting import result_for

VERSION = "3.1.1"
"""The version of Piston whose API this is."""


@get(["/", ""], include_in_schema=False)
async def about() -> dict[str, str]:
    """Say which Piston this is."""
    return {"message": f"Piston v{VERSION}"}


@get("/runtimes", include_in_schema=False)
async def runtimes(services: Shared) -> list[dict[str, Any]]:
    """List the languages that are installed."""
    return await asyncio.to_thread(_runtimes, services)


def _runtimes(services: Services) -> list[dict[str, Any]]:
    return [
        {"language": name_of(one), "version": version, "aliases": aliases_of(one)}
        for one, version in services.versions.of_all()
    ]


@post("/execute", status_code=200, include_in_schema=False)
async def execute(request: Request[Any, Any, Any], services: Shared) -> dict[str, Any]:
    """Run a program."""
    body = await json_body(request)
    language, version, order = await ordered(services, body)
    job: Job[Ran] = Job(lambda job: services.place.run(order, job), keep=services.metrics.count)
    services.desk.take(job)
    ran = await result_for(request, job)
    if ran.result.verdict == "internal_error":
        raise Refused(500, ran.result.message, kind="internal_error")
    return execution(name_of(language), version, ran, job.told)


@get("/packages", include_in_schema=False)
async def packages(services: Shared) -> list[dict[str, Any]]:
    """List the languages; only of the installed ones is the version known."""
    return await asyncio.to_thread(_packages, services)


def _packages(services: Services) -> list[dict[str, Any]]:
    there = {one.id: version for one, version in services.versions.of_all()}
    return [
        {
            "language": name_of(one),
            "language_version": there.get(one.id, "0.0.0"),
            "installed": one.id in there,
        }
        for one in services.catalogue.languages.values()
    ]


@post("/packages", status_code=200, include_in_schema=False)
async def install(request: Request[Any, Any, Any], services: Shared) -> dict[str, Any]:
    """Name a package that is installed already; others come by `code-runner images` only."""
    return await _package(request, services, "installs")


@delete("/packages", status_code=200, include_in_schema=False)
async def remove(request: Request[Any, Any, Any], services: Shared) -> dict[str, Any]:
    """Refuse: who may run programs may not remove languages."""
    await _package(request, services, "")
    raise Refused(403, "languages are removed with `code-runner images` on the server only")


async def _package(request: Request[Any, Any, Any], services: Services, what: str) -> dict[str, Any]:
    body = await json_body(request)
    name, wanted = body.get("language"), body.get("version")
    if not isinstance(name, str) or not isinstance(wanted, str):
        raise Refused(400, "language and version are required as strings")
    listed = await asyncio.to_thread(_packages, services)
    for package in listed:
        if package["language"] == name and (not package["installed"] or fits(package["language_version"], wanted)):
            if what and not package["installed"]:
                raise Refused(403, "languages are installed with `code-runner images` on the server only")
            return {"language": name, "version": package["language_version"]}
    raise Refused(404, f"Requested package {name[:40]}-{wanted[:40]} does not exist", kind="package")


ROUTES = (about, runtimes, execute, packages, install, remove, connect)


def shape(refused: Refused) -> Response[Any]:
    """Return a refusal as Piston words it."""
    sentence = "Not Found" if refused.kind in ("not_found", "wrong_method") else refused.sentence
    status = 400 if refused.status == 422 else 404 if refused.status == 405 else refused.status
    return Response({"message": sentence}, status_code=status, headers=refused.headers)
