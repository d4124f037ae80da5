"""Receive tasks from Competitive Companion in the browser, on 127.0.0.1, while the user asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import urlsplit

from problems.errors import PackageError, ProblemError
from problems.importers.companion import PORT
from problems.importers.json_file import parse_json

HOST = "127.0.0.1"
MOST_BYTES = 16 << 20
PATIENCE_S = 5.0
"""Time-out for receiving one task."""
_EXTENSIONS = ("chrome-extension", "moz-extension", "safari-web-extension")


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a task."""

    last: bool
    """Whether no other task is to follow."""
    refused: str = ""
    """Why it was not imported; "" if it was."""


def listen(receive: Callable[[Any], Answer], *, port: int = PORT, ready: Callable[[int], object] | None = None) -> None:
    """Receive tasks until one is the last.

    A web page could send to this address too: only JSON declared as such is accepted, from an extension or a
    program, never from a page.

    Args:
        receive: called with each JSON value.
        port: 0 for any free port.
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
                    told = parse_json(self.rfile.read(int(self.headers["Content-Length"])), "the request")
                    answer = receive(told)
                    done = answer.last
                    status, sentence = (400, answer.refused) if answer.refused else (200, "imported")
                except PackageError as error:
                    status, sentence = 400, str(error)
            raw = f"{sentence}\n".encode(errors="replace")
            self.send_response(status)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def _refused(self) -> tuple[int, str]:
            """Return status and sentence of a refusal, or (0, "")."""
            names = (f"localhost:{self.server.server_port}", f"{HOST}:{self.server.server_port}")  # type: ignore[attr-defined]  # the server of this handler is an HTTPServer
            origin = self.headers.get("Origin")
            kind = self.headers.get("Content-Type", "").partition(";")[0].strip().lower()
            length = self.headers.get("Content-Length", "")
            if self.headers.get("Host") not in names or (origin and urlsplit(origin).scheme not in _EXTENSIONS):
                return 403, "not from here"
            if kind != "application/json":
                return 415, "only application/json is accepted"
            if not (length.isascii() and length.isdigit()):
                return 411, "the length is missing"
            return (413, "too long") if len(length) > 12 or int(length) > MOST_BYTES else (0, "")

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # as http.server calls it
            """Log nothing: `receive` reports."""

    class Server(HTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Ignore a browser that goes away."""

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
