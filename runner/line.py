"""The line to a sandbox's supervisor: frames in both directions, over a connection of the engine's."""

from __future__ import annotations

import select
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from runner import protocol
from runner.engine import Engine, does_not_answer
from runner.errors import SandboxError

SILENCE_S = 1.0
"""After this much silence the engine is pinged: a sleeping program is silent too, but a hanging engine is for ever."""
RECEIVE_BYTES = 1 << 18


class Line:
    """One thread at a time may read; any may send.

    Args:
        engine: whose connection it is.
        connection: a socket, or what docker-py has around one.
    """

    def __init__(self, engine: Engine, connection: Any) -> None:
        self._engine = engine
        self._connection = connection
        self._socket = getattr(connection, "_sock", connection)
        self._decoder = protocol.Decoder()
        self._ready: deque[tuple[bytes, bytes]] = deque()
        self._sending = threading.Lock()

    def send(self, data: bytes) -> None:
        """Send frames.

        Raises:
            SandboxError: it went away.
        """
        try:
            with self._sending:
                self._socket.sendall(data)
        except OSError as error:
            raise self.gone(error) from error

    def frames(self, until: float, *, pause_s: float | None = None) -> Iterator[tuple[bytes, bytes] | None]:
        """Yield the supervisor's frames; with `pause_s`, also None whenever nothing came for so long.

        Raises:
            SandboxError: it went away, or sent nothing until `until` (`time.monotonic`).
            EngineError: nothing comes, and the engine hangs.
        """
        heard = time.monotonic()
        while True:
            while self._ready:
                yield self._ready.popleft()
                heard = time.monotonic()
            now = time.monotonic()
            if not self._readable(min(max(until - now, 0), pause_s or SILENCE_S)):
                if now >= until:
                    raise SandboxError("sandbox_silent")
                if now - heard >= SILENCE_S and self._engine.pulse.missed(heard):
                    raise does_not_answer(self._engine.endpoint)
                if pause_s is not None:
                    yield None
                continue
            try:
                received = self._socket.recv(RECEIVE_BYTES)
            except OSError as error:
                raise self.gone(error) from error
            if not received:
                raise self.gone()
            self._ready.extend(self._decoder.feed(received))

    def _readable(self, timeout_s: float) -> bool:
        if getattr(self._socket, "pending", int)():
            return True  # TLS has buffered bytes
        return self._ready_for(select.POLLIN, timeout_s)

    def _ready_for(self, event: int, timeout_s: float) -> bool:
        # The socket's own timeout would bound a `sendall` of another thread too.
        waiting = select.poll()
        try:
            waiting.register(self._socket, event)
            return bool(waiting.poll(timeout_s * 1000))
        except (OSError, ValueError):
            return True  # closed meanwhile: recv and send say so

    def send_unless(self, cancelled: Callable[[], bool], data: bytes) -> None:
        """Send frames that are large: wait until the other side has room, unless that is cancelled.

        Raises:
            SandboxError: it went away, or `cancelled`.
            EngineError: the engine hangs.
        """
        began = time.monotonic()
        while not self._ready_for(select.POLLOUT, SILENCE_S):
            if cancelled():
                raise SandboxError("cancelled", what="sending stdin")
            if self._engine.pulse.missed(began):
                raise does_not_answer(self._engine.endpoint)
        if cancelled():
            raise SandboxError("cancelled", what="sending stdin")
        self.send(data)

    def gone(self, error: OSError | None = None) -> SandboxError:
        """Return the error that the sandbox went away, with the supervisor's last complaint if it had one."""
        complaint = bytes(self._decoder.complaints).decode(errors="replace").strip().splitlines()
        if complaint:
            return SandboxError("sandbox_failed", reason=complaint[-1])
        return SandboxError("sandbox_gone", reason=f" ({error})" if error else "")

    def close(self) -> None:
        """Close the connection."""
        # First the response that docker-py keeps beside the socket: later, closing it would fail.
        for part in (getattr(self._connection, "_response", None), self._connection, self._socket):
            if part is not None:
                with suppress(OSError):
                    part.close()
