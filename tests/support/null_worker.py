"""A worker like that of `code-runner worker`, but for the engine: it offers languages and has no images of them.

What its "submissions" say is done by `judge`, so that tests can see what becomes of whom.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

import languages
from problems.cluster import worker
from problems.cluster.address import ClusterError, Tls, security
from problems.cluster.announcement import Announcement
from problems.stops import STOPS
from problems.tasks import Task
from runner import EngineError
from tui.cli import output


def judge(task: Task) -> dict[str, Any]:
    """Do what the submission says, and report where that was, and what was there."""
    source = next(iter(task.submission.files.values())).decode()
    match source.split():
        case ["die"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["fail"]:
            raise EngineError("no_engine")
        case ["until-stopped", path]:
            stopped = threading.Event()
            with STOPS.under(task.id, stopped.set):
                Path(path).with_suffix(f".{task.submission.name}").touch()
                stopped.wait()
        case ["wait", path]:
            Path(path).with_suffix(f".{task.submission.name}").touch()
            while not Path(path).exists():
                time.sleep(0.02)
    files = sorted(path.relative_to(task.problem).as_posix() for path in Path(task.problem).rglob("*"))
    return {"verdict": "accepted", "message": source, "worker": os.getpid(), "problem": task.name, "files": files}


@dataclass(frozen=True)
class Bare:
    """Work that needs no package."""

    id: str = "bare"
    problem: str = ""
    digest: str = ""


def who(_: Bare) -> int:
    """Return the worker's process id."""
    return os.getpid()


@click.command()
@click.option("--scheduler", required=True)
@click.option("--json", is_flag=True)
@click.option("--offers", default="python")
@click.option("--jobs", default=2)
@click.option("--version", default="")
@click.option("--patience", default=60.0)
@click.option("--tls-ca", type=click.Path(path_type=Path))
@click.option("--tls-cert", type=click.Path(path_type=Path))
def main(
    scheduler: str,
    json: bool,
    offers: str,
    jobs: int,
    version: str,
    patience: float,
    tls_ca: Path | None,
    tls_cert: Path | None,
) -> None:
    """Be a worker."""
    del json
    known = languages.load().languages
    station = worker.Station({name: known[name] for name in offers.split(",")}, jobs, output.tell)
    if version:
        station.own = replace(station.own, version=version)
    for name in offers.split(","):
        station.offer(name, f"{name} of the test")

    def ready(said: Announcement, address: str) -> None:
        output.say_json({"address": address, **said.to_dict()})

    secured = security(scheduler, Tls(tls_ca, tls_cert))
    asyncio.run(worker.serve(scheduler, station, secured, patience_s=patience, ready=ready, tell=output.tell))


if __name__ == "__main__":
    try:
        main(standalone_mode=False)
    except ClusterError as error:
        sys.exit(f"{error}")
