"""Who may come in, and how often: a token where one is set, no foreign page, no foreign name, no endless body."""

from __future__ import annotations

import asyncio
import hmac
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import msgspec

from serve.rates import CALLER, Rate, caller_at
from serve.refusals import TOO_LARGE, Refused
from serve.settings import LOCAL_NAMES, Bounds, ServeSettings
from serve.shapes import interface_of

if TYPE_CHECKING:
    from litestar.types import ASGIApp, Receive, Scope, Send

OPEN_PATHS = ("/", "/v1/docs", "/v1/health", "/v1/openapi.json")
"""What monitors and browsers ask without a token, as often as they like; none of it runs anything."""
TOKEN_HEADERS = ("authorization", "x-auth-token", "x-auth-user")
JUDGE0_QUERIES = ("X-Auth-Token", "X-Auth-User")
"""Parameters in which Judge0's clients may send a token."""


class Access:
    """ASGI middleware that lets a request in, or raises.

    Args:
        settings: the server's.
        rate: of requests.
    """

    def __init__(self, settings: ServeSettings, rate: Rate) -> None:
        self._settings = settings
        self._rate = rate
        self._tokens = [token.encode() for token in settings.tokens]

    def __call__(self, app: ASGIApp) -> ASGIApp:
        """Return the app with this in front of it."""

        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            headers = {
                name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope.get("headers", ())
            }
            host = (scope.get("client") or ("", 0))[0]
            try:
                caller = self.check(str(scope.get("path", "")), headers, bytes(scope.get("query_string", b"")), host)
            except Refused as refused:
                if scope["type"] == "websocket":  # type: ignore[comparison-overlap]  # litestar's enum is a str
                    await _deny(scope, send, refused)
                    return
                raise
            CALLER.set(caller)
            if scope["type"] == "http":  # type: ignore[comparison-overlap]  # litestar's enum is a str
                bodiless = scope.get("method") in ("GET", "HEAD")
                receive = emptied(receive) if bodiless else bounded(receive, self._settings.bounds)
            await app(scope, receive, send)

        return guarded

    def check(self, path: str, headers: dict[str, str], query: bytes, host: str) -> str:
        """Check a request before anything of it is read; return who asks, as rates count.

        Raises:
            Refused: it may not come in.
        """
        origin = headers.get("origin")
        if origin is not None and origin not in self._settings.origins and not _same_origin(origin, headers):
            raise Refused(403, "pages of this origin may not call; allow it with --origin")
        if not self._tokens:
            # Without a token, a web page that calls itself by a name which leads here must not get in.
            called = headers.get("host", "")
            if called and _name_of(called) not in (*LOCAL_NAMES, self._settings.host):
                raise Refused(403, "this server answers to the name localhost only; use that, or set a token")
        token = self._token_of(_given(headers, query))
        caller = caller_at(host) if token is None else f"token {token}"
        if path in OPEN_PATHS:
            return caller
        self._rate.take(caller)  # an unknown token too: whoever guesses has few guesses
        if self._tokens and token is None:
            raise Refused(401, "this server needs a token: send it as Authorization: Bearer TOKEN")
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._settings.bounds.body_bytes:
            raise Refused(413, TOO_LARGE)
        return caller

    def _token_of(self, given: Iterable[str]) -> int | None:
        """Return the number of the token that is given, or None if it is none of ours."""
        # All are compared, whichever is right, so that the time says nothing.
        found = None
        for one in given:
            raw = one.encode()
            for number, token in enumerate(self._tokens):
                if hmac.compare_digest(raw, token):
                    found = number
        return found


class Crowd:
    """The ASGI app with a bound of requests and WebSockets that are open at a time.

    Args:
        app: the app.
        most: the bound; far above what the desk takes, it only keeps a flood out of the memory.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most
        self._open = 0

    async def __call__(self, scope: Any, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif self._open >= self._most:
            sentence = f"{self._most} requests are open already; ask again later"
            await _deny(scope, send, Refused(503, sentence, kind="queue_full", retry_s=1))
        else:
            self._open += 1
            try:
                await self._app(scope, receive, send)
            finally:
                self._open -= 1


async def _deny(scope: Scope, send: Send, refused: Refused) -> None:
    """Answer a request, or the handshake of a WebSocket, before the app sees it."""
    _, shape = interface_of(scope["path"])
    response = shape(refused)
    body = response.content if isinstance(response.content, bytes) else msgspec.json.encode(response.content)
    headers = {"Content-Type": "application/json", "Content-Length": str(len(body)), **refused.headers}
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    kind = "websocket.http.response" if scope["type"] == "websocket" else "http.response"  # type: ignore[comparison-overlap]  # litestar's enum is a str
    start: Any = {"type": f"{kind}.start", "status": response.status_code, "headers": raw}
    rest: Any = {"type": f"{kind}.body", "body": body}
    await send(start)
    await send(rest)


def _given(headers: dict[str, str], query: bytes) -> list[str]:
    found = [
        headers[name].removeprefix("Bearer ").removeprefix("Token ").strip()
        for name in TOKEN_HEADERS
        if name in headers
    ]
    parameters = parse_qs(query.decode("latin-1")) if b"X-Auth-" in query else {}
    return found + [token for name in JUDGE0_QUERIES for token in parameters.get(name, ())]


def _same_origin(origin: str, headers: dict[str, str]) -> bool:
    return origin.partition("://")[2] == headers.get("host")


def _name_of(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0]


def bounded(receive: Receive, bounds: Bounds) -> Receive:
    """Return `receive` for a body that must arrive whole and in time and may only be so large, whatever it announced.

    Raises:
        Refused: by what is returned, when the body is late or too large, or its client goes away before its end.
    """
    deadline = time.monotonic() + bounds.body_s
    room = bounds.body_bytes
    whole = False

    async def piece() -> Any:
        nonlocal whole, room
        if whole:
            return await receive()  # waits for the client to go away
        try:
            message: Any = await asyncio.wait_for(receive(), max(0.0, deadline - time.monotonic()))
        except TimeoutError:
            raise Refused(408, f"the body: did not arrive within {bounds.body_s:g} s") from None
        if message["type"] != "http.request":
            raise Refused(400, "the body: its client went away before its end")
        room -= len(message.get("body", b""))
        if room < 0:
            raise Refused(413, TOO_LARGE)
        whole = not message.get("more_body")
        return message

    return piece


def emptied(receive: Receive) -> Receive:
    """Return `receive` for a request whose body means nothing: whatever comes of it is thrown away."""
    begun = False

    async def piece() -> Any:
        nonlocal begun
        if not begun:
            begun = True
            return {"type": "http.request", "body": b"", "more_body": False}
        while (message := await receive())["type"] == "http.request":
            continue
        return message

    return piece
