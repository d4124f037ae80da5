"""Run the page until it is told to end; every session ends before the server does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

from serve.listening import Server, address, listen
from serve.web.app import Desk, make_app
from serve.web.settings import WebSettings


def serve(settings: WebSettings, ready: Callable[[str], object]) -> None:
    """Serve until SIGTERM or SIGINT; `ready` gets the address once the server listens.

    Raises:
        DefinitionError: the settings let strangers in, the address cannot be listened on, or the folder is in use.
    """
    settings.check()
    access = settings.access
    with closing(listen(access.host, access.port)) as listening:
        desk = Desk(settings)
        url = f"{address(access.host, listening.getsockname()[1])}/"
        most = 10 * settings.sessions + 100
        Server(make_app(desk), most=most, end=desk.end, ready=lambda: ready(url)).run_until_told(listening)
