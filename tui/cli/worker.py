"""`code-runner worker`: judge for a scheduler."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli import cluster, options, output

if TYPE_CHECKING:
    from problems.cluster.announcement import Announcement


@click.command(
    epilog="\b\nExamples:\n  code-runner worker --scheduler tcp://127.0.0.1:8786   (see `dask scheduler --help`)\n"
    "  code-runner worker --scheduler tls://judge.example:8786 --tls-ca ca.pem --tls-cert me.pem python cpp"
)
@options.names
@click.option("--scheduler", required=True, metavar="ADDRESS", help="Where `dask scheduler` listens.")
@click.option("--jobs", type=click.IntRange(1), help="How many submissions at a time; default: as many as fit.")
@cluster.options
@options.as_json
def worker(
    *,
    languages: tuple[str, ...],
    scheduler: str,
    jobs: int | None,
    patience: float,
    insecure: bool,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    as_json: bool,
) -> None:
    """Judge submissions for a scheduler, in the languages that are named, by default in all.

    It checks itself first, tells the scheduler what it has, and makes missing images while it has nothing
    else to do. Ctrl+C ends it when what it judges is done, a second one at once. Exit status: 0 it was asked
    to end, 2 wrong usage, 125 it cannot judge, does not match the others, or the scheduler is gone.
    """
    import asyncio

    from problems.cluster.address import Tls, checked, security
    from problems.cluster.worker import Station, serve
    from problems.many import most_at_a_time

    address = checked(scheduler, insecure=insecure)
    secured = security(address, Tls(tls_ca, tls_cert, tls_key))
    loaded = options.catalogue()
    chosen = options.chosen(loaded, languages)
    engine = options.engine(loaded)
    station = Station(
        {language.id: language for language in chosen}, jobs or most_at_a_time(chosen, engine.info), _tell
    )
    output.progress("checking the languages")
    station.check(engine)
    output.end_progress()
    station.parcels.forget()
    threading.Thread(target=station.prepare, args=(engine,), name="images", daemon=True).start()

    def ready(said: Announcement, own_address: str) -> None:
        if as_json:
            output.say_json({"schema": 1, "address": own_address, "scheduler": address, **said.to_dict()})
            return
        names = ", ".join(loaded.find(name).name for name, one in said.languages.items() if one.ready) or "nothing yet"
        count = f"{said.sandboxes} sandbox{'es' * (said.sandboxes > 1)}"
        _tell(f"{own_address} judges {names} for {address}, in {count}")

    asyncio.run(serve(address, station, secured, patience_s=patience, ready=ready, tell=_tell))


def _tell(sentence: str) -> None:
    output.tell(f"code-runner: {sentence}")
