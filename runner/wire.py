"""The engine's HTTP API over its Unix socket, for the few calls that every run makes.

docker's client takes as long to import as a small program takes to run. Requests are of HTTP 1.0, so that an answer is
all that comes until the connection closes.
"""

from __future__ import annotations

import json
import select
import socket
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from runner.pulse import CALL_TIMEOUT_S, LOOK_S, PATIENCE_S, PING_TIMEOUT_S, Pulse

_HEAD_BYTES = 1 << 16
"""The longest head of an answer."""
_FAILED = 400
"""The first status of a failure."""


class Refusal(Exception):
    """The engine refused a call.

    Attributes:
        status_code: the HTTP status.
        explanation: the engine's own words.
    """

    def __init__(self, status_code: int, explanation: str) -> None:
        self.status_code = status_code
        self.explanation = explanation
        super().__init__(explanation)


class Wire:
    """The Unix socket of an engine. Safe to use from several threads: each call has its own connection.

    Args:
        path: the socket.
        version: the API's version; default: the engine is asked for its newest.

    Raises:
        OSError: it does not answer.
        ValueError: what answers is no engine.
    """

    def __init__(self, path: Path, version: str = "") -> None:
        self._path = path
        self.pulse = Pulse(self.ping_once)
        self.version = version or self.ping_once()

    def ping_once(self) -> str:
        """Ping the engine once; return the version of its API.

        Raises:
            OSError: it does not answer within `PING_TIMEOUT_S`.
            ValueError: what answers is no engine.
        """
        with closing(self._asked("GET", "/_ping", b"")) as connection:
            if not _readable(connection, PING_TIMEOUT_S):
                raise TimeoutError("the engine's answer to a ping timed out")
            status, head = _head(connection)
        if status >= _FAILED:
            raise ConnectionError(f"the engine answers a ping with status {status}")
        try:
            return head["api-version"]
        except KeyError:
            raise ValueError("it does not say its version, as an engine does") from None

    def call(self, method: str, path: str, body: object = None, *, base: str = "") -> Any:
        """Call the API; return the JSON of its answer, or None if there is none.

        `base` comes before the path; default: the API's version.

        Raises:
            Refusal: the engine refused.
            OSError: it does not answer.
            ValueError: what it answers makes no sense.
        """
        content = b"" if body is None else json.dumps(body).encode()
        with closing(self._asked(method, (base or f"/v{self.version}") + path, content)) as connection:
            self._wait(connection)
            status, _ = _head(connection)
            answer = self._rest(connection)
        return checked(status, answer)

    def upgrade(self, path: str) -> socket.socket:
        """Call the API and return the connection, over which both sides now send what they like.

        Raises:
            Refusal, OSError, ValueError: as `call`.
        """
        connection = self._asked("POST", f"/v{self.version}{path}", b"", "Connection: Upgrade\r\nUpgrade: tcp\r\n")
        try:
            self._wait(connection)
            status, _ = _head(connection)
            if status >= _FAILED:
                checked(status, self._rest(connection))
            connection.settimeout(None)
        except BaseException:
            connection.close()
            raise
        return connection

    def _asked(self, method: str, path: str, content: bytes, more: str = "") -> socket.socket:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.settimeout(PING_TIMEOUT_S)  # an engine that hangs does not even take a connection
            connection.connect(str(self._path))
            kind = "Content-Type: application/json\r\n" if content else ""
            head = f"{method} {path} HTTP/1.0\r\nHost: docker\r\n{kind}Content-Length: {len(content)}\r\n{more}\r\n"
            connection.sendall(head.encode() + content)
        except BaseException:
            connection.close()
            raise
        return connection

    def _wait(self, connection: socket.socket) -> None:
        """Wait until there is something to read.

        Raises:
            TimeoutError: the engine hangs.
        """
        began = time.monotonic()
        if _readable(connection, PATIENCE_S):
            return
        while not _readable(connection, LOOK_S):
            if self.pulse.missed(began) or time.monotonic() - began > CALL_TIMEOUT_S:
                raise TimeoutError("the engine's answer timed out")

    def _rest(self, connection: socket.socket) -> bytes:
        answer = bytearray()
        while True:
            self._wait(connection)
            if not (piece := connection.recv(1 << 16)):
                return bytes(answer)
            answer += piece


def _readable(connection: socket.socket, timeout_s: float) -> bool:
    waiting = select.poll()
    waiting.register(connection, select.POLLIN)
    return bool(waiting.poll(timeout_s * 1000))


def _head(connection: socket.socket) -> tuple[int, dict[str, str]]:
    """Read the head of an answer, and no byte of what follows it; return its status and fields."""
    head = b""
    while b"\r\n\r\n" not in head:
        # What belongs to the next is left where it is.
        seen = connection.recv(_HEAD_BYTES, socket.MSG_PEEK)
        if not seen or len(head) > _HEAD_BYTES:
            raise ConnectionResetError("RemoteDisconnected: the engine ended the connection without an answer")
        end = (head + seen).find(b"\r\n\r\n")
        head += connection.recv(len(seen) if end < 0 else end + 4 - len(head))
    first, *lines = head.decode("latin-1").split("\r\n")
    protocol, _, rest = first.partition(" ")
    status = rest.partition(" ")[0]
    if not protocol.startswith("HTTP/") or not status.isdecimal():
        raise ValueError("it answers, but not as an engine does")
    fields = (line.partition(":") for line in lines)
    return int(status), {name.lower(): value.strip() for name, colon, value in fields if colon}


def checked(status: int, answer: bytes) -> Any:
    """Return the JSON of an answer, or None if it is empty.

    Raises:
        Refusal: the status says so.
        ValueError: it is not JSON.
    """
    if status < _FAILED:
        return json.loads(answer) if answer.strip() else None
    try:
        said = str(json.loads(answer)["message"])
    except (ValueError, KeyError, TypeError):
        said = answer.decode(errors="replace")
    raise Refusal(status, said)
