"""A connection to a scheduler."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from problems.cluster.address import ClusterError
from problems.cluster.announcement import Announcement, tools_difference

if TYPE_CHECKING:
    from distributed import Client, Security

Result = TypeVar("Result")


async def connect(address: str, secured: Security, within_s: float, *, again: bool = False) -> Client:
    """Connect to a scheduler, `again` to one that went away; keep trying for so long.

    Raises:
        ClusterError: it does not answer.
    """
    from distributed import Client

    loop = asyncio.get_running_loop()
    until = loop.time() + within_s
    while True:
        try:
            client = Client(
                address,
                asynchronous=True,
                security=secured,
                timeout=max(0.1, until - loop.time()),
                set_as_default=False,
            )
            await client
        except OSError as error:
            if refused := _tls_error(error):
                raise ClusterError(
                    f"the scheduler at {address} and this side do not trust each other: {refused}"
                ) from None
            if loop.time() >= until:
                raise ClusterError(
                    f"the scheduler at {address} went away and did not come back in {within_s:g} s"
                    if again
                    else f"no scheduler answers at {address}; start one there with `dask scheduler`, or correct it"
                ) from None
            await asyncio.sleep(0.2)
        else:
            return client


def _tls_error(error: BaseException | None) -> str:
    """Return the fault of the encryption that an error comes from, or ""."""
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return "" if error is None else error.reason or str(error)


async def unless(stopped: asyncio.Event, work: Coroutine[Any, Any, Result]) -> Result | None:
    """Return what a coroutine returns, or None if it was stopped before."""
    doing, stopping = asyncio.ensure_future(work), asyncio.ensure_future(stopped.wait())
    await asyncio.wait((doing, stopping), return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if doing.done():
        return doing.result()
    doing.cancel()
    await asyncio.gather(doing, return_exceptions=True)
    return None


async def check(client: Client, ours: Announcement) -> None:
    """Refuse a scheduler that would not understand us.

    Raises:
        ClusterError: why.
    """
    where = client.scheduler
    assert where
    packages = (await where.versions())["packages"]
    python = ".".join(str(packages["python"]).split(".")[:2])
    if wrong := tools_difference(ours, python, str(packages["distributed"])):
        raise ClusterError(f"the scheduler at {where.address} {wrong}; install the same there and here")
