"""`/mcp` of the HTTP server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from litestar import asgi
from litestar.handlers import ASGIRouteHandler
from litestar.types import Receive, Scope, Send

from serve.mcp.told import GONE
from serve.refusals import Refused
from serve.services import Services

if TYPE_CHECKING:
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

PATH = "/mcp"


class Mounted:
    """The tools over streamable HTTP; who may come in is checked before, as at every other address.

    The SDK is imported when the first client comes: until then the server starts as fast, and is as small, as without.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self._opening: asyncio.Future[StreamableHTTPSessionManager] | None = None
        self._sessions: asyncio.Task[None] | None = None
        self._over = asyncio.Event()

    def route(self) -> ASGIRouteHandler:
        """Return the route."""

        @asgi(PATH, copy_scope=True)
        async def handle(scope: Scope, receive: Receive, send: Send) -> None:
            manager = await self._opened()
            gone = asyncio.get_running_loop().create_future()
            try:
                await manager.handle_request({**scope, GONE: gone}, receive, send)  # type: ignore[arg-type]  # litestar's types are narrower
            finally:
                gone.set_result(None)

        return handle

    async def close(self) -> None:
        """End all sessions."""
        self._over.set()
        if self._sessions:
            await self._sessions

    async def _opened(self) -> StreamableHTTPSessionManager:
        if self._opening is None:
            self._opening = asyncio.get_running_loop().create_future()
            self._sessions = asyncio.create_task(self._run(self._opening))
        return await asyncio.shield(self._opening)

    async def _run(self, opening: asyncio.Future[StreamableHTTPSessionManager]) -> None:
        """Hold the sessions open until the server ends: they must be closed by the task that opened them."""
        try:
            make = await asyncio.to_thread(_imported)
            manager = make(self._services)
            async with manager.run():
                opening.set_result(manager)
                await self._over.wait()
        except Exception as error:
            if opening.done():
                raise
            opening.set_exception(error)


def _imported() -> Callable[[Services], StreamableHTTPSessionManager]:
    try:
        from serve.mcp.door import make_manager
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "mcp":
            raise
        sentence = "this server has no MCP: `pip install 'code-runner[mcp]'` on it, and start it again"
        raise Refused(501, sentence, kind="not_installed") from None
    return make_manager
