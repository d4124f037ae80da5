"""Wait for a job on behalf of a client; if that goes away, its job is stopped."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, TypeVar

from litestar import Request

from serve.job import Job
from serve.refusals import Refused

Kind = TypeVar("Kind")


async def result_for(request: Request[Any, Any, Any], job: Job[Kind]) -> Kind:
    """Return the job's result, or raise what went wrong; if the client goes away, stop the job."""
    async with stopped_without(request, job):
        return await job.wait()


@asynccontextmanager
async def stopped_without(request: Request[Any, Any, Any], *jobs: Job[Any]) -> AsyncIterator[None]:
    """Stop these jobs if the client goes away before the block is over."""
    watch = asyncio.create_task(_watch(request, jobs))
    try:
        yield
    except asyncio.CancelledError:
        for job in jobs:
            job.stop()
        raise
    finally:
        watch.cancel()
        with suppress(asyncio.CancelledError, Refused):
            await watch


async def _watch(request: Request[Any, Any, Any], jobs: tuple[Job[Any], ...]) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        continue
    for job in jobs:
        job.stop()
