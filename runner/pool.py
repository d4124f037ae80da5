"""Parked sandboxes for an app: a run never waits for a container to start.

Each submission has its own sandbox. Running the same source again reuses the sandbox and what was
compiled in it; another source gets a fresh one that was parked meanwhile. A language that is not used
for some time has none any more.

What a run has taken is replaced when that has ended, and meanwhile others may run. An engine takes no priority for
making a container, so the pool waits instead: while programs run it makes one sandbox of a language that has none,
but no more of them, and lets no compiler get ready, for `PATIENCE_S` at most.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, Unpack

from languages import DefinitionError, Language, Limits
from runner import images
from runner.engine import Engine, connect
from runner.errors import RunnerError
from runner.run import Given, Options, Run, park, waiting_job
from runner.sandbox import Sandbox, check_host
from runner.source import Source, Text

IDLE_S = 300.0
"""How long the sandboxes of a language wait without a run before they are closed."""
PATIENCE_S = 10.0
"""How long what can wait does so while programs run."""


@dataclass
class Losses:
    """What had waited for a run and was of no use to it, so that the run did without."""

    compilers: int = 0
    """Compilers and interpreters that were gone, or hung, when their job came."""
    sandboxes: int = 0
    """Parked sandboxes that were gone, or did not answer."""


@dataclass(eq=False)
class _Turn:
    """A run's turn to have a sandbox; it asks for another one if that is gone."""

    language: Language
    source: Source
    limits: Limits
    waited: bool = False
    """The sandbox that it has was parked before it came."""


@dataclass
class _Place:
    """The sandboxes of one language."""

    language: Language
    parked: list[Sandbox] = field(default_factory=list)
    """Those that nothing has run in, the oldest first."""
    lacking: bool = False
    """What runs have taken is to be replaced."""
    coming: int = 0
    """How many are being made to replace it."""
    last: Sandbox | None = None
    last_source: Source | None = None
    done_with: list[Sandbox] = field(default_factory=list)
    """To be closed after the run: that takes a tenth of a second, for which no run should wait."""
    used_at: float = field(default_factory=time.monotonic)

    @property
    def there(self) -> int:
        """How many wait, or soon will."""
        return len(self.parked) + self.coming


class Pool:
    """Sandboxes for one caller; `close` ends them all. Safe to use from several threads.

    Args:
        engine: where they are made; by default, the one that the settings name.
        size: how many fresh sandboxes of each language in use wait. One is enough for a caller that runs
            one program after the other.
        idle_s: after so long without a run, a language's sandboxes are closed.
        losses: a record to count in; by default, one of the pool's own.

    Raises:
        DefinitionError: `size` is less than 1.
    """

    def __init__(
        self, engine: Engine | None = None, *, size: int = 1, idle_s: float = IDLE_S, losses: Losses | None = None
    ) -> None:
        if size < 1:
            raise DefinitionError("size", f"{size} sandboxes are none", "a pool parks 1 or more of each language")
        self._engine = engine
        self.size = size
        self._idle_s = idle_s
        self.losses = losses or Losses()
        self._places: dict[str, _Place] = {}
        self._running: set[_Turn] = set()
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        """A run has taken a sandbox or given it back, or the pool was closed."""
        self._refilling = 0
        """How many threads replace what runs have taken."""
        self._warming = threading.Lock()
        """Held while something gets ready to wait: a compiler takes seconds of all processors."""
        self._closed = False
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
        turn = _Turn(language, checked, effective)
        return Run(
            language,
            effective,
            checked,
            stdin,
            lambda: self._take(engine, turn),
            arguments=arguments,
            beside=beside,
            samples=samples,
            give_back=lambda sandbox: self._give_back(turn, sandbox),
            **options,
        )

    def park(
        self,
        language: Language,
        listen: images.Listener | None = None,
        cancelled: threading.Event | None = None,
    ) -> None:
        """Park a sandbox for this language; make its image first if it is missing.

        If the pool holds more than one, the others follow in a thread of its own. `listen` is called with every step
        of making the image, and `cancelled` ends it.

        Raises:
            EngineError, ImageError, SandboxError: there is no sandbox.
            Cancelled: `cancelled` was set while the image was made.
        """
        engine = self._connected(language)
        if not self.parked(language):
            images.ensure(engine, language, listen, cancelled)
            self._park_one(engine, language)
        if not self.full(language):
            with self._lock:
                self._place(language).lacking = True
            threading.Thread(target=self._refill, name="refill", daemon=True).start()

    def parked(self, language: Language) -> bool:
        """Return whether a fresh sandbox waits."""
        place = self._places.get(language.id)
        return bool(place and place.parked)

    def full(self, language: Language) -> bool:
        """Return whether as many fresh sandboxes wait as the pool holds."""
        place = self._places.get(language.id)
        return bool(place and len(place.parked) >= self.size)

    def waits(self, language: Language) -> bool:
        """Return whether a fresh sandbox waits with a compiler or an interpreter that is ready."""
        place = self._places.get(language.id)
        return bool(place and any(sandbox.prepared for sandbox in tuple(place.parked)))

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
            self._changed.notify_all()
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

    def _place(self, language: Language) -> _Place:
        return self._places.setdefault(language.id, _Place(language))

    # ------------------------------------------------------------------------------- a run

    def _take(self, engine: Engine, turn: _Turn) -> Sandbox:
        with self._lock:
            self.losses.sandboxes += turn.waited  # or it would not ask again
            waiting = self._waiting_for(turn)
            turn.waited = waiting is not None
            self._running.add(turn)
            self._changed.notify_all()
        if waiting:
            waiting.stop_preparing()
            return waiting
        try:
            return park(engine, images.tag(turn.language), turn.language, turn.limits)
        except BaseException:
            with self._lock:
                self._running.discard(turn)
            raise

    def _waiting_for(self, turn: _Turn) -> Sandbox | None:
        """Return what its source had before, or a fresh sandbox; the caller holds the lock."""
        place = self._place(turn.language)
        old, place.last = place.last, None
        if old and turn.source == place.last_source and old.fits(turn.limits):
            return old
        if old:
            place.done_with.append(old)
        fitting = [sandbox for sandbox in place.parked if sandbox.fits(turn.limits)]
        if not fitting:
            return None
        best = max(fitting, key=lambda sandbox: sandbox.prepared)
        place.parked.remove(best)
        return best

    def _give_back(self, turn: _Turn, sandbox: Sandbox) -> None:
        with self._lock:
            place = self._place(turn.language)
            place.language, place.lacking, place.used_at = turn.language, True, time.monotonic()
            self.losses.compilers += sandbox.let_down
            sandbox.let_down = False
            if place.last:
                place.done_with.append(place.last)
            place.last, place.last_source = sandbox, turn.source
            self._running.discard(turn)
            self._changed.notify_all()
            self._watch()
        threading.Thread(target=self._after_run, args=(place,), name="refill", daemon=True).start()

    def _after_run(self, place: _Place) -> None:
        with self._lock:
            gone, place.done_with = place.done_with, []
            if self._closed and place.last:
                gone.append(place.last)
        for sandbox in gone:
            sandbox.close()
        self._refill()

    # -------------------------------------------------------------------------- parking more

    def _refill(self) -> None:
        """Replace what runs have taken, unless enough threads do so already."""
        with self._lock:
            if self._refilling >= self.size:
                return
            self._refilling += 1
        while place := self._next_to_fill():
            try:
                # An image that is gone is not made again behind the user's back.
                self._park_one(self._connected(place.language), place.language)
            except RunnerError:
                place.lacking = False  # the next run fails the same way and reports it
            except BaseException:
                self._refilling -= 1
                raise
            finally:
                with self._lock:
                    place.coming -= 1

    def _next_to_fill(self) -> _Place | None:
        """Return the place that lacks sandboxes most; None if none does: then this thread refills no more."""
        with self._changed:
            self._changed.wait_for(self._nothing_can_wait, PATIENCE_S)
            place = self._emptiest()
            if place:
                place.coming += 1
            else:
                self._refilling -= 1
            return place

    def _nothing_can_wait(self) -> bool:
        place = self._emptiest()
        return place is None or not place.there or not self._running

    def _emptiest(self) -> _Place | None:
        places = () if self._closed else self._places.values()
        lacking = [place for place in places if place.lacking and place.there < self.size]
        return min(lacking, key=lambda place: place.there, default=None)

    def _park_one(self, engine: Engine, language: Language) -> None:
        sandbox = park(engine, images.tag(language), language, language.limits)
        if not self._keep(language, sandbox):
            sandbox.close()
        elif job := waiting_job(language):
            preparing = threading.Thread(target=self._prepare, args=(language, sandbox, job), name="prepare")
            preparing.daemon = True
            preparing.start()

    def _keep(self, language: Language, sandbox: Sandbox) -> bool:
        """Store a fresh sandbox; return False if other threads were faster or the pool is closed."""
        with self._lock:
            place = self._place(language)
            place.used_at = time.monotonic()
            if self._closed or len(place.parked) >= self.size:
                return False
            place.parked.append(sandbox)
            place.lacking = len(place.parked) < self.size
            self._watch()
            return True

    def _prepare(self, language: Language, sandbox: Sandbox, job: bytes) -> None:
        """Let what can wait get ready in a parked sandbox; a run that comes meanwhile takes it as it is then."""

        def can_begin() -> bool:
            place = self._places.get(language.id)
            return not (self._running and place and sandbox in place.parked)

        with self._warming:
            with self._changed:
                self._changed.wait_for(can_begin, PATIENCE_S)
            with suppress(RunnerError):  # it was closed meanwhile, or the next run finds out
                sandbox.prepare(job, language.limits)

    # ------------------------------------------------------------------------------- idling

    def _watch(self) -> None:
        """Look for idle sandboxes when the first may be; the caller holds the lock."""
        if self._timer is None and not self._closed:
            first = min(place.used_at for place in self._places.values()) + self._idle_s
            self._timer = threading.Timer(max(0.0, first - time.monotonic()), self._let_idle_go)
            self._timer.daemon = True
            self._timer.start()

    def _let_idle_go(self) -> None:
        with self._lock:
            horizon = time.monotonic() - self._idle_s
            idle = [name for name, place in self._places.items() if place.used_at <= horizon]
            gone = [self._places.pop(name) for name in idle]
            self._timer = None
            if self._places:
                self._watch()
        for place in gone:
            _let_go(place)


def _let_go(place: _Place) -> None:
    for sandbox in (*place.parked, place.last, *place.done_with):
        if sandbox:
            sandbox.close()
