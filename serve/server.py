"""Run the app on uvicorn: say where it listens, drop clients that never ask, and end in good order."""

from __future__ import annotations

import asyncio
import signal
import socket
from collections.abc import Callable
from contextlib import closing

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from foundation.errors import DefinitionError
from serve.access import Crowd
from serve.app import make_app
from serve.services import Services, make_services
from serve.settings import ServeSettings

HEAD_S = 15.0
"""How long a client may take to send the whole head of a request."""
MOST_MESSAGE = 4 << 20
"""The longest message of a WebSocket."""
UNREAD_S = 60.0
"""How long a client may read nothing of an answer."""
FLUSH_S = 5
"""How long answers may take to reach their clients once all work is done."""


Ready = Callable[[str, list[str]], object]


class Protocol(H11Protocol):
    """uvicorn's HTTP/1.1 that closes connections on which no request arrives, or from which no answer is read."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Start the clock of the first request."""
        super().connection_made(transport)
        self._head = self.loop.call_later(HEAD_S, self._close_if_silent)
        self._unread: asyncio.TimerHandle | None = None

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the clocks."""
        self._head.cancel()
        self._read()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """Start the clock of a client that reads nothing; the answers to many such would fill the memory."""
        super().pause_writing()
        self._unread = self.loop.call_later(UNREAD_S, self.transport.abort)

    def resume_writing(self) -> None:
        """Stop that clock."""
        self._read()
        super().resume_writing()

    def _read(self) -> None:
        if self._unread:
            self._unread.cancel()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Stop the clock for good: a WebSocket may be silent."""
        self._head.cancel()
        super().handle_websocket_upgrade(event)

    def on_response_complete(self) -> None:
        """Start the clock of the next request."""
        self._head.cancel()
        self._head = self.loop.call_later(HEAD_S, self._close_if_silent)
        super().on_response_complete()

    def _close_if_silent(self) -> None:
        cycle: RequestResponseCycle | None = self.cycle
        if (cycle is None or cycle.response_complete) and not self.transport.is_closing():
            self.transport.close()


class Server(uvicorn.Server):
    """uvicorn's server that lets jobs finish before it closes the connections that wait for them."""

    def __init__(self, services: Services, ready: Callable[[], object]) -> None:
        settings = services.settings
        config = uvicorn.Config(
            Crowd(make_app(services), 10 * (settings.workers + settings.waiting) + 100),
            http=Protocol,
            ws="websockets-sansio",
            ws_max_size=MOST_MESSAGE,
            lifespan="on",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=FLUSH_S,
        )
        super().__init__(config)
        self._desk = services.desk
        self._drain_s = settings.drain_s
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, let what runs finish, then end."""
        for server in self.servers:
            server.close()
        for one in sockets or ():
            one.close()
        drained = asyncio.create_task(self._desk.drain(self._drain_s))
        while not drained.done() and not self.force_exit:
            await asyncio.sleep(0.05)
        await super().shutdown(sockets)


def serve(settings: ServeSettings, ready: Ready) -> None:
    """Serve until SIGTERM or SIGINT; `ready` gets the address and lines for the user once the server listens.

    Raises:
        DefinitionError: the settings let strangers in, or the address cannot be listened on.
        ClusterError: the scheduler does not answer, or cannot be used.
    """
    settings.check()
    with closing(listen(settings.host, settings.port)) as listening:
        port = listening.getsockname()[1]
        services = make_services(settings)
        services.place.open()
        server = Server(services, lambda: _hello(settings, port, ready))
        before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn sends it again when all is over
        try:
            server.run(sockets=[listening])
        finally:
            signal.signal(signal.SIGTERM, before)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens there.

    Raises:
        DefinitionError: it cannot.
    """
    where = f"--host {host} --port {port}"
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except (OSError, UnicodeError) as error:
        raise DefinitionError(where, f"is no address: {error}", "e.g. --host 127.0.0.1") from None
    family, kind, protocol, _, address = found[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(1024)
    except OSError as error:
        listening.close()
        raise DefinitionError(where, f"cannot be listened on: {error.strerror}", "try another --port") from None
    return listening


def _hello(settings: ServeSettings, port: int, ready: Ready) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    named = "127.0.0.1" if settings.host in ("0.0.0.0", "::") else host  # noqa: S104  # compared, not listened on
    token = " -H 'Authorization: Bearer TOKEN'" if settings.tokens else ""
    url = f"http://{named}:{port}"
    body = """'{"language": "python", "source": "print(6 * 7)"}'"""
    by = f", on the workers of {settings.scheduler.address}" if settings.scheduler else ""
    lines = [
        f"code-runner serve: listening on http://{host}:{port}{by}, its page is {url}/v1/docs",
        f"try: curl{token} {url}/v1/runs -d {body}",
    ]
    ready(url, lines)
