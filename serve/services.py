"""What all requests share, made once by the app."""

from __future__ import annotations

from dataclasses import dataclass

from foundation.paths import state_folder
from languages import Catalogue, load
from runner.engine import Engine, connect
from runner.pool import Pool
from serve.desk import Desk
from serve.metrics import Metrics
from serve.settings import ServeSettings
from serve.store import Keep, Store

STORE = "serve.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The desk, the sandboxes, the store, and what they were set up with."""

    settings: ServeSettings
    catalogue: Catalogue
    pool: Pool
    desk: Desk
    store: Store
    metrics: Metrics

    def engine(self) -> Engine:
        """Return the engine.

        Raises:
            EngineError: none answers.
        """
        return connect(self.catalogue.settings.engine.host)


def make_services(settings: ServeSettings) -> Services:
    """Make everything; nothing is started and no engine is asked yet."""
    desk = Desk(workers=settings.workers, waiting=settings.waiting)
    keep = Keep(hours=settings.keep_hours, results=settings.keep_results, size_bytes=settings.keep_bytes)
    return Services(
        settings=settings,
        catalogue=load(),
        pool=Pool(),
        desk=desk,
        store=Store(state_folder() / STORE, keep),
        metrics=Metrics(desk),
    )
