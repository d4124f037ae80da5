"""The ASGI app: the page, the door, and the connection that the app draws through."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from litestar import Litestar, MediaType, Request, Response, WebSocket, get, post, websocket
from litestar.datastructures import Cookie
from litestar.exceptions import NotFoundException, WebSocketDisconnect

from serve.access import Access
from serve.rates import Rate, caller_at
from serve.refusals import Refused, refusal_of
from serve.web import cookie, page
from serve.web.session import AppSession, cells
from serve.web.settings import WebSettings
from serve.web.visitors import DAY_S, Visitors

if TYPE_CHECKING:
    from litestar.types import ASGIApp, Receive, Scope, Send

log = logging.getLogger("code_runner.web")
SWEEP_S = 3600.0
MOST_FORM = 4096
TRIES_A_MINUTE = 20
BUSY = 503
STATIC = {
    "page.js": ("serve.web", "static/page.js", "text/javascript"),
    "textual.js": ("textual_serve", "static/js/textual.js", "text/javascript"),
    "xterm.css": ("textual_serve", "static/css/xterm.css", "text/css"),
    "RobotoMono.ttf": ("textual_serve", "static/fonts/RobotoMono-VariableFont_wght.ttf", "font/ttf"),
    "RobotoMono-Italic.ttf": ("textual_serve", "static/fonts/RobotoMono-Italic-VariableFont_wght.ttf", "font/ttf"),
}
"""What the page loads: by its name there, the package and file that it is, and its type."""


class Desk:
    """The sessions that there are, and the visitors' folders."""

    def __init__(self, settings: WebSettings) -> None:
        self.settings = settings
        self.visitors = Visitors(settings.folder, most=settings.visitors, keep_s=settings.keep_days * DAY_S)
        self.sessions: set[AppSession] = set()
        self.ending = False
        self._begun = 0
        """Sessions, and those about to begin."""

    @property
    def trouble(self) -> str:
        """Why no session can begin now; "" if one can."""
        if self.ending:
            return "code-runner is being stopped; come back later"
        if self._begun >= self.settings.sessions:
            return f"all {self.settings.sessions} sessions are in use; come back later"
        return ""

    @asynccontextmanager
    async def place(self, visitor: cookie.Visitor | None) -> AsyncIterator[Path]:
        """Give a visitor a session's place, and their folder.

        Raises:
            Refused: they have no cookie, or there is no room.
            OSError: their folder cannot be written.
        """
        if visitor is None:
            raise Refused(403, "open the page first: it gives your browser the cookie that this needs")
        if self.trouble:
            raise Refused(BUSY, self.trouble)
        self._begun += 1
        try:
            with self.visitors.folder_of(visitor.id) as folder:
                yield folder
        finally:
            self._begun -= 1

    async def end(self) -> None:
        """End every session."""
        self.ending = True
        await asyncio.gather(*(session.stop() for session in tuple(self.sessions)))

    async def sweep(self) -> None:
        """Remove old folders, for ever."""
        while True:
            with suppress(OSError):
                await asyncio.to_thread(self.visitors.sweep)
            await asyncio.sleep(SWEEP_S)


def make_app(desk: Desk) -> Litestar:
    """Return the app of this desk; its sessions are ended by the server."""
    settings = desk.settings
    tokens = settings.access.tokens
    tries = Rate(TRIES_A_MINUTE, "tries to enter a token")
    requests = Rate(settings.access.requests_a_minute, "requests")

    @get("/", media_type=MediaType.HTML)
    async def index(request: Request[Any, Any, Any]) -> Response[str]:
        known = _visitor(request)
        if tokens and not (known and known.token):
            return _answer(request, page.token_page(wrong=False), 401)
        if desk.trouble:
            return _answer(request, page.sentence_page(desk.trouble), BUSY)
        size = request.query_params.get("fontsize", "")
        answer = _answer(request, page.app_page(int(size) if size.isdigit() and len(size) < 3 else 16))
        answer.set_cookie(_cookie(request, known or cookie.Visitor(cookie.new_visitor(), None)))
        return answer

    @post("/", media_type=MediaType.HTML)
    async def enter(request: Request[Any, Any, Any]) -> Response[str]:
        tries.take(caller_at(request.client.host if request.client else ""))
        form = parse_qs((await request.body()).decode(errors="replace"))
        given = cookie.known_token(form.get("token", [""])[0].strip(), tokens)
        if given is None:
            return _answer(request, page.token_page(wrong=True), 401)
        answer = Response("", status_code=303, headers={"Location": "/"})
        known = _visitor(request)
        answer.set_cookie(_cookie(request, cookie.Visitor(known.id if known else cookie.new_visitor(), given)))
        return answer

    @get("/page/{name:str}")
    async def static(name: str) -> Response[bytes]:
        if name not in STATIC:
            raise NotFoundException
        return Response(
            _static(name),
            media_type=STATIC[name][2],
            headers={"Cache-Control": "max-age=3600", "X-Content-Type-Options": "nosniff"},
        )

    @websocket("/ws")
    async def connect(socket: WebSocket[Any, Any, Any]) -> None:
        await _connect(desk, socket)

    def _cookie(request: Request[Any, Any, Any], visitor: cookie.Visitor) -> Cookie:
        return Cookie(
            key=cookie.NAME,
            value=cookie.cookie_of(visitor.id, visitor.token),
            max_age=int(settings.keep_days * DAY_S),
            httponly=True,
            samesite="lax",
            secure="https" in (request.url.scheme, request.headers.get("x-forwarded-proto")),
        )

    @asynccontextmanager
    async def life(_: Litestar) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(desk.sweep())
        yield
        sweeping.cancel()
        desk.visitors.close()

    return Litestar(
        [index, enter, static, connect],
        exception_handlers={Exception: _refuse},
        middleware=[_known(tokens), Access(settings.access, requests)],
        request_max_body_size=MOST_FORM,
        lifespan=[life],
        openapi_config=None,
        logging_config=None,
    )


@cache
def _static(name: str) -> bytes:
    package, path, _ = STATIC[name]
    return files(package).joinpath(path).read_bytes()


def _answer(request: Request[Any, Any, Any], text: str, status: int = 200) -> Response[str]:
    return Response(
        text, status_code=status, media_type=MediaType.HTML, headers=page.headers(request.headers.get("host", ""))
    )


def _refuse(request: Request[Any, Any, Any], error: Exception) -> Response[str]:
    refused = refusal_of(error)
    answer = _answer(request, page.sentence_page(refused.sentence), refused.status)
    answer.headers.update(refused.headers)
    return answer


def _visitor(request: Request[Any, Any, Any] | WebSocket[Any, Any, Any]) -> cookie.Visitor | None:
    found = request.scope["state"].get("visitor")
    return found if isinstance(found, cookie.Visitor) else None


def _known(tokens: tuple[str, ...]) -> Callable[[ASGIApp], ASGIApp]:
    """Return middleware that reads the cookie; one with a proof lets in as the token itself does."""

    def wrap(app: ASGIApp) -> ASGIApp:
        async def known(scope: Scope, receive: Receive, send: Send) -> None:
            visitor = cookie.read_cookie(_cookies(scope).get(cookie.NAME, ""), tokens)
            scope["state"]["visitor"] = visitor
            if visitor and visitor.token:
                proved = (b"authorization", f"Bearer {visitor.token}".encode())
                scope["headers"] = [*(one for one in scope["headers"] if one[0] != b"authorization"), proved]
            await app(scope, receive, send)

        return known

    return wrap


def _cookies(scope: Scope) -> dict[str, str]:
    """Return the cookies of a request. A broken one is none."""
    found: dict[str, str] = {}
    for name, value in scope["headers"]:
        if name == b"cookie":
            for part in value.decode("latin-1").split(";"):
                key, _, text = part.strip().partition("=")
                found.setdefault(key, text.strip('"'))
    return found


# ------------------------------------------------------------------------------- the session


async def _connect(desk: Desk, socket: WebSocket[Any, Any, Any]) -> None:
    """Start the app for a browser, and end it when either of them goes away."""
    await socket.accept()
    try:
        async with desk.place(_visitor(socket)) as folder:
            await _serve(desk, socket, folder)
    except (Refused, OSError) as error:
        sentence = error.sentence if isinstance(error, Refused) else "your folder cannot be written; tell who runs this"
        if isinstance(error, OSError):
            log.warning("a visitor's folder cannot be written: %s", error)
        with suppress(Exception):
            await socket.send_bytes(f"{sentence[:1].upper()}{sentence[1:]}.\r\n".encode())
    with suppress(Exception):
        await socket.close()


async def _serve(desk: Desk, socket: WebSocket[Any, Any, Any], folder: Path) -> None:
    settings = desk.settings

    async def draw(data: bytes) -> None:
        with suppress(Exception):  # the browser may be gone; that is seen where its keys are read
            await socket.send_bytes(data)

    async def tell(text: str) -> None:
        with suppress(Exception):
            await socket.send_text(text)

    async def close() -> None:
        with suppress(Exception):
            await socket.close()

    session = AppSession(settings.command, settings.environment, folder, draw=draw, tell=tell, close=close)
    desk.sessions.add(session)
    try:
        width, height = (cells(socket.query_params.get(name), 80) for name in ("width", "height"))
        await session.start(width, height)
        reading = asyncio.create_task(_read(socket, session, settings.idle_s))
        ended = asyncio.create_task(session.ended())
        await asyncio.wait([reading, ended], return_when=asyncio.FIRST_COMPLETED)
        reading.cancel()
        ended.cancel()
        await asyncio.wait([reading, ended])
    finally:
        await session.stop()
        desk.sessions.discard(session)


async def _read(socket: WebSocket[Any, Any, Any], session: AppSession, idle_s: float) -> None:
    """Pass on keys and sizes until the browser goes away, sends nonsense, or no key comes for too long."""
    deadline = time.monotonic() + idle_s
    with suppress(WebSocketDisconnect, TimeoutError, ValueError, KeyError, TypeError, RecursionError):
        while True:
            text = await asyncio.wait_for(socket.receive_text(), max(0.0, deadline - time.monotonic()))
            match json.loads(text):
                case ["stdin", str(keys)]:
                    deadline = time.monotonic() + idle_s
                    await session.send_bytes(keys.encode(errors="replace"))
                case ["resize", {"width": width, "height": height}]:
                    await session.set_terminal_size(cells(width, 80), cells(height, 24))
                case ["ping", str(mark)]:
                    await socket.send_text(json.dumps(["pong", mark]))
                case ["focus"]:
                    await session.focus()
                case ["blur"]:
                    await session.blur()
                case _:
                    raise ValueError
