"""Waits on 127.0.0.1 for what Competitive Companion sends from the browser. Only while somebody asked for it."""

from __future__ import annotations

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import urlsplit

from problems.errors import PackageError, ProblemError
from problems.importers.companion import PORT
from problems.importers.json_file import parse_json

HOST = "127.0.0.1"
MOST_BYTES = 16 << 20
PATIENCE_S = 5.0
"""How long a browser may take to send a task."""
_EXTENSIONS = ("chrome-extension", "moz-extension", "safari-web-extension")


def listen(take: Callable[[Any], bool], *, port: int = PORT, ready: Callable[[int], object] | None = None) -> None:
    """Take tasks as they come, until one was the last.

    A web page may send to this address too: only JSON that says so is taken, from an extension or a program,
    never what a page sends.

    Args:
        take: called with each JSON value; whether it was the last one. Its PackageError is the sender's answer.
        port: 0: any that is free.
        ready: called with the port once it is open.

    Raises:
        ProblemError: the port cannot be opened.
    """
    done = False

    class Handler(BaseHTTPRequestHandler):
        timeout = PATIENCE_S

        def do_POST(self) -> None:
            nonlocal done
            status, sentence = self._refused()
            if not status:
                try:
                    done = take(parse_json(self.rfile.read(int(self.headers["Content-Length"])), "what was sent"))
                    status, sentence = 200, "imported"
                except PackageError as error:
                    status, sentence = 400, str(error)
            raw = f"{sentence}\n".encode(errors="replace")
            self.send_response(status)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def _refused(self) -> tuple[int, str]:
            """Status and sentence for what is not taken; (0, "") for what is."""
            names = (f"localhost:{self.server.server_port}", f"{HOST}:{self.server.server_port}")  # type: ignore[attr-defined]  # the server of this handler is an HTTPServer
            origin = self.headers.get("Origin")
            kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            length = self.headers.get("Content-Length", "")
            if self.headers.get("Host") not in names or (origin and urlsplit(origin).scheme not in _EXTENSIONS):
                return 403, "not from here"
            if kind != "application/json":
                return 415, "only application/json is taken"
            if not (length.isascii() and length.isdigit()):
                return 411, "the length is missing"
            return (413, "too long") if len(length) > 12 or int(length) > MOST_BYTES else (0, "")

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # as http.server calls it
            """Nothing: what was taken, `take` says."""

    class Server(HTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """A browser that goes away is no matter of ours."""

    try:
        server = Server((HOST, port), Handler)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or "there is no such port"
        raise ProblemError(f"cannot listen on port {port}: {why}; choose another with --port") from None
    with server:
        if ready:
            ready(server.server_port)
        while not done:
            server.handle_request()
