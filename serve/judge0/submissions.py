"""Take submissions in, and find them again."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import Any

from serve.job import Job
from serve.judge0 import tables
from serve.judge0.answers import begun, chosen, ended, packed, unpacked
from serve.judge0.bodies import asked, in_force, order_from
from serve.refusals import Refused, log_once
from serve.running import Ran
from serve.services import Services

KIND = "judge0"
CALLBACK_TRIES = 3
CALLBACK_S = 5.0


class Submitted:
    """A submission and its job."""

    def __init__(self, services: Services, body: object, *, encoded: bool) -> None:
        """Check a submission.

        Raises:
            InvalidError: it is not taken.
        """
        self._services = services
        found = asked(body, services.settings, encoded=encoded)
        given = body if isinstance(body, Mapping) else {}
        self._order = order = order_from(found, given, services.catalogue, services.settings)
        self.job: Job[Ran] = Job(lambda job: services.place.run(order, job), keep=self._finish, runs=len(order.inputs))
        self.record = begun({**found, **in_force(order)}, self.job)

    async def keep(self) -> None:
        """Store it as one that waits, so that it can be asked for."""
        await asyncio.to_thread(self._services.store.put, KIND, self.job.id, packed(self.record))

    def _finish(self, job: Job[Ran]) -> None:
        self._services.metrics.count(job)
        self.record = ended(self.record, job)
        self._services.store.put(KIND, job.id, packed(self.record))
        if self.record["callback_url"]:
            call_back(self.record)


async def find(services: Services, token: str) -> dict[str, Any] | None:
    """Return a submission's record, or None if there is none."""
    stored = await asyncio.to_thread(services.store.get, KIND, token)
    return None if stored is None else current(services, unpacked(stored))


def current(services: Services, record: dict[str, Any]) -> dict[str, Any]:
    """Return a stored record with the status of now."""
    if record["status"]["id"] != tables.IN_QUEUE:
        return record
    job = services.desk.jobs.get(record["token"])
    if job is None:  # its server ended before it did
        return record | {"status": tables.status(tables.INTERNAL), "message": b"the server was stopped"}
    return record | {"status": tables.status(tables.IN_QUEUE if job.state == "queued" else tables.PROCESSING)}


def call_back(record: Mapping[str, Any]) -> None:
    """Send a submission's default fields to the address that it names, in the worker's thread."""
    import httpx  # a tenth of the server's start, and few submissions have a callback

    told = chosen(record, tables.DEFAULT_FIELDS, encoded=True)
    with httpx.Client(timeout=CALLBACK_S, follow_redirects=False, trust_env=False) as client:
        for number in range(CALLBACK_TRIES):
            try:
                if client.put(record["callback_url"], json=told).is_success:
                    return
            except (httpx.HTTPError, httpx.InvalidURL):
                pass  # it is tried again
            time.sleep(0.5 * number)
    log_once(f"{record['callback_url']}: did not take the result")


def fields_of(text: str | None) -> tuple[str, ...]:
    """Return the fields that a client asks for.

    Raises:
        Refused: there is no such field.
    """
    if not text:
        return tables.DEFAULT_FIELDS
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if "*" in names:
        return tables.FIELDS
    unknown = [name for name in names if name not in (*tables.FIELDS, tables.OWN_FIELD)]
    if unknown:
        raise Refused(400, f"invalid fields: [{', '.join(unknown)[:200]}]")
    return names
