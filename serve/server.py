"""Run the app until it is told to end, and say where it listens."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from serve.app import make_app
from serve.listening import Server, address, listen
from serve.services import Services, make_services
from serve.settings import ServeSettings

Ready = Callable[[str, list[str]], object]


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
        make_server(services, lambda: _hello(settings, port, ready)).run_until_told(listening)


def make_server(services: Services, ready: Callable[[], object]) -> Server:
    """Return a server that lets jobs finish before it ends."""
    settings = services.settings
    return Server(
        make_app(services),
        most=10 * (settings.workers + settings.waiting) + 100,
        end=lambda: services.desk.drain(settings.drain_s),
        ready=ready,
    )


def _hello(settings: ServeSettings, port: int, ready: Ready) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    token = " -H 'Authorization: Bearer TOKEN'" if settings.tokens else ""
    url = address(settings.host, port)
    body = """'{"language": "python", "source": "print(6 * 7)"}'"""
    by = f", on the workers of {settings.scheduler.address}" if settings.scheduler else ""
    lines = [
        f"code-runner serve: listening on http://{host}:{port}{by}, its page is {url}/v1/docs",
        f"try: curl{token} {url}/v1/runs -d {body}",
    ]
    ready(url, lines)
