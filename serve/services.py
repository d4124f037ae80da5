"""What all requests share, made once by the app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from litestar.di import NamedDependency

from foundation.paths import state_folder
from languages import Catalogue, load
from runner.engine import Engine, connect
from runner.pool import Pool
from serve.desk import Desk
from serve.metrics import Metrics
from serve.settings import ServeSettings
from serve.store import Keep, Store
from serve.versions import Versions

STORE = "serve.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The desk, the sandboxes, the store, and what they were set up with."""

    settings: ServeSettings
    catalogue: Catalogue
    engine: Callable[[], Engine]
    """Returns the engine, or raises EngineError if none answers."""
    pool: Pool
    desk: Desk
    store: Store
    metrics: Metrics
    versions: Versions


Shared = NamedDependency[Services]
"""How a route asks for them."""


def make_services(settings: ServeSettings) -> Services:
    """Make everything; nothing is started and no engine is asked yet."""
    desk = Desk(workers=settings.workers, waiting=settings.waiting)
    keep = Keep(hours=settings.keep_hours, results=settings.keep_results, size_bytes=settings.keep_bytes)
    catalogue = load()
    store = Store(state_folder() / STORE, keep)
    engine = partial(connect, catalogue.settings.engine.host)
    return Services(
        settings=settings,
        catalogue=catalogue,
        engine=engine,
        pool=Pool(),
        desk=desk,
        store=store,
        metrics=Metrics(desk),
        versions=Versions(catalogue, engine, store),
    )
