"""Stop what this process does for others, by the name that they gave it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MOST_REMEMBERED = 1000
"""How many names are remembered that were stopped, perhaps before their work began."""


class Stops:
    """What runs here, by name; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: dict[str, Callable[[], object]] = {}
        self._stopped: OrderedDict[str, None] = OrderedDict()

    @contextmanager
    def under(self, name: str, stop: Callable[[], object]) -> Iterator[None]:
        """Let work be stopped by its name during the block; one that was stopped before is stopped at once."""
        with self._lock:
            self._running[name] = stop
            early = name in self._stopped
        if early and name:
            stop()
        try:
            yield
        finally:
            with self._lock:
                self._running.pop(name, None)

    def stop(self, name: str) -> None:
        """Stop the work of this name, now or when it begins; return at once."""
        with self._lock:
            self._stopped[name] = None
            if len(self._stopped) > MOST_REMEMBERED:
                self._stopped.popitem(last=False)
            stop = self._running.get(name)
        if stop:  # stopping may wait for a lock that a run holds
            threading.Thread(target=stop, name="stop", daemon=True).start()


STOPS = Stops()
"""Those of this process."""
