"""The ASGI app: routes, who may come in, and what an error becomes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from litestar import Litestar, Request, Response, Router, get
from litestar.config.cors import CORSConfig
from litestar.datastructures import MutableScopeHeaders
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, SecurityScheme

from serve.access import Access
from serve.fusion import run_code
from serve.judge0.routes import ROUTES as JUDGE0
from serve.mcp.mounted import Mounted
from serve.piston.routes import ROUTES as PISTON
from serve.refusals import refusal_of
from serve.services import Services
from serve.settings import ServeSettings
from serve.shapes import interface_of
from serve.v1 import connect, facts, judging, runs
from serve.v1.page import Document, Page

if TYPE_CHECKING:
    from litestar.types import ASGIApp, Message, Receive, Scope, Send

V1 = (
    runs.submit,
    runs.result,
    runs.events,
    runs.stop,
    connect.connect,
    judging.problems,
    judging.problem,
    judging.judge,
    facts.languages,
    facts.language,
    facts.health,
    facts.metrics,
)
MCP_HEADERS = ("Mcp-Protocol-Version", "Mcp-Session-Id", "Mcp-Method", "Mcp-Name", "Last-Event-ID")
"""What MCP's clients in a web page send."""
DESCRIPTION = (
    "Run programs in nine languages in sandboxes with enforced limits, and judge solutions of problems. "
    "Send Accept: text/event-stream with POST to get events as they come; WebSocket /v1/connect takes stdin while the "
    'program runs: {"type": "run", "submission": {…}}, then {"type": "stdin", "data": "…"}, {"type": "stop"}.'
)

TOKEN = SecurityScheme(type="http", scheme="bearer", description="One of the server's tokens, where it has any.")


@get("/", include_in_schema=False)
async def root() -> dict[str, Any]:
    """Say what this is."""
    return {"name": "code-runner", "version": facts.VERSION, "docs": "/v1/docs", "openapi": "/v1/openapi.json"}


def make_app(services: Services) -> Litestar:
    """Return the app on these services; they are closed when it ends."""
    settings = services.settings
    mcp = Mounted(services)

    async def share() -> Services:
        return services

    @asynccontextmanager
    async def life(_: Litestar) -> AsyncIterator[None]:
        yield
        await services.desk.drain(0)
        await mcp.close()
        await asyncio.to_thread(services.place.close)

    app = Litestar(
        [root, Router("/v1", route_handlers=list(V1)), mcp.route(), *_more(settings)],
        dependencies={"services": Provide(share)},
        signature_types=[Services],
        exception_handlers={Exception: _refusing(services)},
        middleware=[Access(settings, services.requests), _counting(services)],
        cors_config=_cors(settings),
        request_max_body_size=None,  # `Access` bounds them, at the addresses too that are not Litestar's own
        lifespan=[life],
        openapi_config=OpenAPIConfig(
            title="code-runner",
            version=facts.VERSION,
            description=DESCRIPTION,
            path="/v1",
            components=Components(security_schemes={"token": TOKEN}),
            security=[{"token": []}] if settings.tokens else None,
            render_plugins=[Document(path="/openapi.json"), Page()],
        ),
        logging_config=None,
    )
    app.before_send.append(_naming_methods(app))
    return app


def _more(settings: ServeSettings) -> list[Router]:
    judge0 = ("/judge0", "/") if settings.judge0_at_root else ("/judge0",)
    return [
        *(Router(path, route_handlers=list(PISTON)) for path in ("/api/v2", "/api/v2/piston")),
        Router("/", route_handlers=[run_code]),
        *(Router(path, route_handlers=list(JUDGE0)) for path in judge0),
    ]


def _cors(settings: ServeSettings) -> CORSConfig | None:
    if not settings.origins:
        return None
    return CORSConfig(
        allow_origins=list(settings.origins),
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type", "X-Auth-Token", "X-Auth-User", "Accept", *MCP_HEADERS],
        expose_headers=["Mcp-Session-Id"],
        max_age=600,
    )


def _refusing(services: Services) -> Callable[[Request[Any, Any, Any], Exception], Response[Any]]:
    """Return what answers an error."""

    def refuse(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        interface, shape = interface_of(request.scope["path"])
        refused = refusal_of(error)
        services.metrics.refusals.labels(interface, refused.kind).inc()
        return shape(refused)

    return refuse


def _naming_methods(app: Litestar) -> Callable[[Message, Scope], Awaitable[None]]:
    """Return a hook that names all methods of an address in the answer to OPTIONS; Litestar names the first one's."""
    methods = {route.path_format: ", ".join(sorted(route.methods)) for route in app.routes if route.methods}

    async def name(message: Message, scope: Scope) -> None:
        if message["type"] == "http.response.start" and scope.get("method") == "OPTIONS":
            headers = MutableScopeHeaders.from_message(message)
            if "allow" in headers and scope["path_template"] in methods:
                headers["Allow"] = methods[scope["path_template"]]

    return name


def _counting(services: Services) -> Any:
    """Return middleware that counts requests and how long they take."""

    def wrap(app: ASGIApp) -> ASGIApp:
        async def counted(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":  # type: ignore[comparison-overlap]  # litestar's enum is a str
                await app(scope, receive, send)
                return
            began = time.monotonic()
            interface, _ = interface_of(scope["path"])

            async def sending(message: Message) -> None:
                if message["type"] == "http.response.start":
                    services.metrics.requests.labels(interface, str(message["status"])).inc()
                    services.metrics.seconds.labels(interface).observe(time.monotonic() - began)
                await send(message)

            await app(scope, receive, sending)

        return counted

    return wrap
