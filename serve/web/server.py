"""Run the page on uvicorn: say where it listens, and end every session before the server ends."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

import uvicorn

from serve.server import FLUSH_S, MOST_MESSAGE, Protocol, listen
from serve.web.app import Desk, make_app
from serve.web.settings import WebSettings


class Server(uvicorn.Server):
    """uvicorn's server that ends the sessions before it closes their connections."""

    def __init__(self, desk: Desk, ready: Callable[[], object]) -> None:
        config = uvicorn.Config(
            make_app(desk),
            http=Protocol,
            ws="websockets-sansio",
            ws_max_size=MOST_MESSAGE,
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=FLUSH_S,
            limit_concurrency=10 * desk.settings.sessions + 100,
        )
        super().__init__(config)
        self._desk = desk
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take no visitor, end every session, then end."""
        for server in self.servers:
            server.close()
        for one in sockets or ():
            one.close()
        await self._desk.end()
        await super().shutdown(sockets)


def serve(settings: WebSettings, ready: Callable[[str], object]) -> None:
    """Serve until SIGTERM or SIGINT; `ready` gets the address once the server listens.

    Raises:
        DefinitionError: the settings let strangers in, the address cannot be listened on, or the folder is in use.
    """
    settings.check()
    access = settings.access
    listening = listen(access.host, access.port)
    try:
        desk = Desk(settings)
    except BaseException:
        listening.close()
        raise
    named = "127.0.0.1" if access.host in ("0.0.0.0", "::") else access.host  # noqa: S104  # compared, not listened on
    host = f"[{named}]" if ":" in named else named
    url = f"http://{host}:{listening.getsockname()[1]}/"
    before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn sends it again when all is over
    try:
        Server(desk, lambda: ready(url)).run(sockets=[listening])
    finally:
        signal.signal(signal.SIGTERM, before)
        listening.close()
