"""Whether an engine still answers, for callers that wait for it.

On a busy machine a call may take a minute. So while a call takes long, the engine is pinged, and the call is
abandoned as soon as a ping goes unanswered.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

PATIENCE_S = 1.5
"""How long a call may take before the engine is pinged. With `PING_TIMEOUT_S`, a hanging engine is noticed in less than
five seconds."""
PING_TIMEOUT_S = 3
"""How long an engine may take to answer a ping."""
CALL_TIMEOUT_S = 60
"""How long any other call may go without a byte of answer."""
LOOK_S = 0.1
"""The interval at which the pulse is checked."""


class Pulse:
    """Whether an engine still answers, for callers that wait for it. Safe to use from several threads."""

    def __init__(self, ping: Callable[[], object]) -> None:
        self._ping = ping
        self._lock = threading.Lock()
        self._asking = False
        self._missed = float("-inf")
        """When the last unanswered ping began (`time.monotonic`)."""

    def missed(self, since: float) -> bool:
        """Return whether a ping that began since then (`time.monotonic`) went unanswered.

        It does not wait: it starts a ping, whose outcome a later call returns.
        """
        with self._lock:
            if not self._asking:
                self._asking = True
                threading.Thread(target=self._ask, name="pulse", daemon=True).start()
            return self._missed >= since

    def lately_missed(self) -> bool:
        """Return whether the engine was found hanging a moment ago."""
        return self._missed >= time.monotonic() - 2 * PING_TIMEOUT_S

    def _ask(self) -> None:
        began = time.monotonic()
        try:
            self._ping()
        except OSError:  # a `RequestException` is one too
            self._missed = began
        time.sleep(LOOK_S)  # or a waiting caller would ping without a pause
        with self._lock:
            self._asking = False
