"""Make the answer of a job, and store it."""

from __future__ import annotations

from typing import Any

import msgspec

from problems.report import Report
from serve.job import Job
from serve.refusals import refusal_of
from serve.running import Ran, case_of
from serve.services import Services
from serve.v1.bodies import Answer, Trouble

KIND = "v1"
"""The kind of these results in the store."""


def answer_of(job: Job[Any], *, many: bool = False, names: tuple[str, ...] = ()) -> Answer:
    """Return what there is to say of a job now.

    Args:
        job: a run, or a judging.
        many: whether it has cases.
        names: their names.
    """
    found: dict[str, Any] = {
        "id": job.id,
        "state": job.state,
        "created": job.created.isoformat(),
        "finished": job.finished.isoformat() if job.finished else None,
    }
    if job.finished and job.state == "running":
        found["state"] = "failed" if job.error else "finished"
    if job.error:
        refused = refusal_of(job.error)
        found["error"] = Trouble(refused.kind, refused.sentence)
    elif isinstance(job.value, Report):
        found["report"] = job.value.to_dict()
    elif isinstance(job.value, Ran) and many:
        found["compile"] = job.value.compile.to_dict() if job.value.compile else None
        pairs = zip(names, job.value.results, strict=False)  # it may have ended before the last
        found["cases"] = [case_of(number, name, each) for number, (name, each) in enumerate(pairs)]
    elif isinstance(job.value, Ran):
        found["result"] = job.value.result.to_dict()
    return Answer(**found)


def keep(services: Services, job: Job[Any], answer: Answer) -> None:
    """Count a finished job and store its answer."""
    services.metrics.count(job)
    services.store.put(KIND, job.id, msgspec.to_builtins(answer))
