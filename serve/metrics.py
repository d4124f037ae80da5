"""Counters for Prometheus."""

from __future__ import annotations

from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from serve.desk import Desk
from serve.job import Job
from serve.rates import Rate
from serve.running import Ran

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """What this server counts; each has a registry of its own."""

    def __init__(self, desk: Desk, requests: Rate) -> None:
        self._registry = registry = CollectorRegistry()
        self.requests = Counter(
            "code_runner_requests", "Requests by interface and status.", ("interface", "status"), registry=registry
        )
        self.refusals = Counter(
            "code_runner_refusals", "Requests that were not done, and why.", ("interface", "kind"), registry=registry
        )
        self.verdicts = Counter(
            "code_runner_verdicts",
            "Runs and judgings by language and verdict.",
            ("language", "verdict"),
            registry=registry,
        )
        self.seconds = Histogram(
            "code_runner_request_seconds", "Time to answer.", ("interface",), buckets=SECONDS, registry=registry
        )
        running = Gauge("code_runner_running", "Jobs that run now.", registry=registry)
        running.set_function(lambda: desk.running)
        waiting = Gauge("code_runner_waiting", "Jobs that wait for a worker.", registry=registry)
        waiting.set_function(lambda: len(desk.jobs) - desk.running)

        callers = Gauge("code_runner_callers", "Callers whose rates are remembered.", registry=registry)
        callers.set_function(lambda: max(requests.callers, desk.rate.callers))

    def count(self, job: Job[Any]) -> None:
        """Count the verdicts of a finished job."""
        results = job.value.results if isinstance(job.value, Ran) else (job.value,) if job.value else ()
        for result in results:
            self.verdicts.labels(result.language, result.verdict or "stopped").inc()

    def text(self) -> bytes:
        """Return all of them in Prometheus's text format."""
        return generate_latest(self._registry)
