"""What all requests share, made once by the app."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from litestar.di import NamedDependency

from foundation.paths import state_folder
from languages import Catalogue, load
from runner.engine import connect
from runner.pool import Pool
from serve.desk import Desk
from serve.metrics import Metrics
from serve.places import Here, Place
from serve.rates import Rate
from serve.settings import ServeSettings
from serve.store import Keep, Store
from serve.versions import ImageVersions, Versions

STORE = "serve.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The desk, the place where programs run, the store, and what they were set up with."""

    settings: ServeSettings
    catalogue: Catalogue
    place: Place
    desk: Desk
    requests: Rate
    store: Store
    metrics: Metrics
    versions: Versions


Shared = NamedDependency[Services]
"""How a route asks for them."""


def make_services(settings: ServeSettings) -> Services:
    """Make everything; nothing is started and no engine is asked yet."""
    requests = Rate(settings.requests_a_minute, "requests")
    desk = Desk(workers=settings.workers, waiting=settings.waiting, rate=Rate(settings.runs_a_minute, "runs"))
    keep = Keep(hours=settings.keep_hours, results=settings.keep_results, size_bytes=settings.keep_bytes)
    catalogue = load()
    store = Store(state_folder() / STORE, keep)
    engine = partial(connect, catalogue.settings.engine.host)
    place: Place = Here(catalogue, engine, Pool(size=settings.parked))
    versions: Versions = ImageVersions(catalogue, engine, store)
    if settings.scheduler:
        from serve.workers import Workers  # most servers never need it

        place = versions = Workers(settings.scheduler, catalogue, engine)
    return Services(
        settings=settings,
        catalogue=catalogue,
        place=place,
        desk=desk,
        requests=requests,
        store=store,
        metrics=Metrics(desk, requests),
        versions=versions,
    )
