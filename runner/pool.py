"""Parked sandboxes for an app: a run never waits for a container to start.

Each submission has its own sandbox. Running the same source again reuses the sandbox and what was
compiled in it; another source gets a fresh one that was parked meanwhile. Sandboxes are started
after a run, never during one, and closed after some time without use.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, Unpack

from languages import Language, Limits
from runner import images
from runner.engine import Engine, connect
from runner.errors import RunnerError
from runner.run import Given, Options, Run, park, waiting_compiler
from runner.sandbox import Sandbox, check_host
from runner.source import Source, Text

IDLE_S = 300.0
"""How long a parked sandbox waits before it is closed. It costs 3 MB, with a compiler that waits some 100 MB."""


@dataclass
class _Place:
    """The sandboxes of one language."""

    parked: Sandbox | None = None
    last: Sandbox | None = None
    last_source: Source | None = None
    done_with: list[Sandbox] = field(default_factory=list)
    """To be closed after the run: that takes a tenth of a second, for which no run should wait."""
    used_at: float = field(default_factory=time.monotonic)


class Pool:
    """Sandboxes for one caller; `close` ends them all. Safe to use from several threads."""

    def __init__(self, engine: Engine | None = None, *, idle_s: float = IDLE_S) -> None:
        self._engine = engine
        self._idle_s = idle_s
        self._places: dict[str, _Place] = {}
        self._lock = threading.Lock()
        self._closed = False
        self.let_down = 0
        """How often a compiler that had waited was gone or hung when its job came, so that another one was started."""
        self._timer: threading.Timer | None = None

    def start(
        self,
        language: Language,
        source: Text,
        stdin: str | bytes | None = "",
        *,
        tier: str = "standard",
        limits: Given = None,
        timeouts: Given = None,
        arguments: Sequence[str] = (),
        beside: Mapping[str, bytes] | None = None,
        samples: bool = True,
        **options: Unpack[Options],
    ) -> Run:
        """Start a run whose events the caller iterates over, like `Runner.start`.

        It never makes an image: if that is missing, the result is an internal error. Call `park` first.

        Raises:
            DefinitionError: an invalid limit or source.
            EngineError: no engine.
        """
        effective = language.limits_for(tier=tier, limits=limits, timeouts=timeouts)
        checked = Source.check(source)
        engine = self._connected(language)
        check_host(engine, effective)
        return Run(
            language,
            effective,
            checked,
            stdin,
            lambda: self._take(engine, language, checked, effective),
            arguments=arguments,
            beside=beside,
            samples=samples,
            give_back=lambda sandbox: self._give_back(language, checked, sandbox),
            **options,
        )

    def park(
        self,
        language: Language,
        listen: images.Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        """Park a sandbox for this language; make its image first if it is missing.

        `listen` is called with every step of that, and `cancelled` ends it.

        Raises:
            EngineError, ImageError, SandboxError: there is no sandbox.
            Cancelled: `cancelled` was set while the image was made.
        """
        engine = self._connected(language)
        if not self.parked(language):
            images.ensure(engine, language, listen, cancelled)
            self._park_one(engine, language)

    def waits(self, language: Language) -> bool:
        """Return whether a fresh sandbox waits with a compiler that is ready."""
        place = self._places.get(language.id)
        return bool(place and place.parked and place.parked.prepared)

    def _park_one(self, engine: Engine, language: Language) -> None:
        with self._lock:
            place = self._places.setdefault(language.id, _Place())
            if self._closed or place.parked:
                return
        sandbox = park(engine, images.tag(language), language, language.limits)
        if not self._keep(place, sandbox):
            sandbox.close()
        elif compiler := waiting_compiler(language):
            # A run that comes meanwhile takes the sandbox as it is then.
            preparing = threading.Thread(target=_prepare, args=(sandbox, compiler, language.limits), name="prepare")
            preparing.daemon = True
            preparing.start()

    def _keep(self, place: _Place, sandbox: Sandbox) -> bool:
        """Store a fresh sandbox; return False if another thread was faster or the pool is closed."""
        with self._lock:
            place.used_at = time.monotonic()
            if self._closed or place.parked:
                return False
            place.parked = sandbox
            self._watch()
            return True

    def parked(self, language: Language) -> bool:
        """Return whether a fresh sandbox waits."""
        place = self._places.get(language.id)
        return bool(place and place.parked)

    def ready(self, language: Language, source: str) -> bool:
        """Return whether a run of this source would start at once, in a fresh sandbox or in its previous one."""
        place = self._places.get(language.id)
        if place is None:
            return False
        same = place.last and place.last_source and place.last_source.raw == source.encode(errors="replace")
        return bool(place.parked or same)

    def close(self) -> None:
        """Close every sandbox, and park no more."""
        with self._lock:
            self._closed = True
            places = list(self._places.values())
            self._places.clear()
            if self._timer:
                self._timer.cancel()
        for place in places:
            _let_go(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _connected(self, language: Language) -> Engine:
        if self._engine is None:
            self._engine = connect(language.settings.engine.host)
        return self._engine

    def _take(self, engine: Engine, language: Language, source: Source, limits: Limits) -> Sandbox:
        with self._lock:
            place = self._places.setdefault(language.id, _Place())
            old, place.last = place.last, None
            if old and source == place.last_source and old.fits(limits):
                return old
            if old:
                place.done_with.append(old)
            fresh = place.parked
            if fresh and fresh.fits(limits):
                place.parked = None
            else:
                fresh = None
        if fresh:
            fresh.stop_preparing()
            return fresh
        return park(engine, images.tag(language), language, limits)

    def _give_back(self, language: Language, source: Source, sandbox: Sandbox) -> None:
        with self._lock:
            place = self._places.setdefault(language.id, _Place())
            place.used_at = time.monotonic()
            self.let_down += sandbox.let_down
            sandbox.let_down = False
            if place.last:
                place.done_with.append(place.last)
            place.last, place.last_source = sandbox, source
        threading.Thread(target=self._refill, args=(language,), name="refill", daemon=True).start()

    def _refill(self, language: Language) -> None:
        with self._lock:
            place = self._places.setdefault(language.id, _Place())
            gone, place.done_with = place.done_with, []
            if self._closed and place.last:
                gone.append(place.last)
        for sandbox in gone:
            sandbox.close()
        try:
            # An image that is gone is not made again behind the user's back.
            self._park_one(self._connected(language), language)
        except RunnerError:
            return  # the next run fails the same way and reports it

    def _watch(self) -> None:
        """Check for idle sandboxes later; the caller holds the lock."""
        if self._timer is None or not self._timer.is_alive():
            self._timer = threading.Timer(self._idle_s / 2, self._let_idle_go)
            self._timer.daemon = True
            self._timer.start()

    def _let_idle_go(self) -> None:
        with self._lock:
            horizon = time.monotonic() - self._idle_s
            idle = [name for name, place in self._places.items() if place.used_at < horizon]
            gone = [self._places.pop(name) for name in idle]
            self._timer = None
            if self._places and not self._closed:
                self._watch()
        for place in gone:
            _let_go(place)


def _prepare(sandbox: Sandbox, compiler: bytes, limits: Limits) -> None:
    with suppress(RunnerError):  # it was closed meanwhile, or the next run finds out
        sandbox.prepare(compiler, limits)


def _let_go(place: _Place) -> None:
    for sandbox in (place.parked, place.last, *place.done_with):
        if sandbox:
            sandbox.close()
