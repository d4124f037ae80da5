"""Listen with uvicorn: drop clients that never ask or read, and end in good order."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

from foundation.errors import DefinitionError
from serve.access import Crowd
from serve.refusals import log_once

if TYPE_CHECKING:
    from litestar.types import ASGIApp

HEAD_S = 15.0
"""How long a client may take to send the whole head of a request."""
MOST_MESSAGE = 4 << 20
"""The longest message of a WebSocket."""
UNREAD_S = 60.0
"""How long a client may read nothing of an answer."""
FLUSH_S = 5
"""How long answers may take to reach their clients once all work is done."""
MISTAKES = {
    "Invalid HTTP request received.": "a client sent something that is not HTTP",
    "Unsupported upgrade request.": "a client asked for a protocol that is neither HTTP nor WebSocket",
    "Invalid UTF-8 sequence received from client.": "a client sent a message on a WebSocket that is not UTF-8",
}
"""What uvicorn logs whenever a client sends it, and what we log of it, once."""


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


def _no_mistake(record: logging.LogRecord) -> bool:
    """Return whether uvicorn may log this; else log it in our words, if it is the first of its kind."""
    if mistake := MISTAKES.get(record.getMessage()):
        log_once(mistake)
    return mistake is None


class Server(uvicorn.Server):
    """uvicorn's server that ends its work before it closes the connections that wait for it.

    Args:
        app: answers.
        most: so many requests and WebSockets may be open at a time.
        end: takes nothing new, and ends the work; a second signal does not wait for it.
        ready: called once the server listens.
    """

    def __init__(
        self, app: ASGIApp, *, most: int, end: Callable[[], Awaitable[None]], ready: Callable[[], object]
    ) -> None:
        config = uvicorn.Config(
            Crowd(app, most),
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
        logging.getLogger("uvicorn.error").addFilter(_no_mistake)
        self._end = end
        self._ready = ready

    def run_until_told(self, listening: socket.socket) -> None:
        """Serve on a socket until SIGTERM or SIGINT."""
        before = signal.signal(signal.SIGTERM, lambda *_: None)  # uvicorn sends it again when all is over
        try:
            self.run(sockets=[listening])
        finally:
            signal.signal(signal.SIGTERM, before)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so."""
        await super().startup(sockets)
        if self.started:
            self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Take nothing new, end the work, then end."""
        for server in self.servers:
            server.close()
        for one in sockets or ():
            one.close()
        ending = asyncio.ensure_future(self._end())
        while not ending.done() and not self.force_exit:
            await asyncio.sleep(0.05)
        await super().shutdown(sockets)


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


def address(host: str, port: int) -> str:
    """Return the address that a browser on this machine can open."""
    named = "127.0.0.1" if host in ("0.0.0.0", "::") else host  # noqa: S104  # compared, not listened on
    return f"http://[{named}]:{port}" if ":" in named else f"http://{named}:{port}"
