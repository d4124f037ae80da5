"""Run an order to its end, and tell whoever watches what happens.

It knows nothing of HTTP: the workers of a scheduler run it too.
"""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from runner import Compilation, Finished, ImageError, Output, Result, Run, Runner, Started, Usage, images
from runner.engine import Engine
from runner.pool import Pool
from serve.order import Order

_UTF8 = getincrementaldecoder("utf-8")


class Watcher(Protocol):
    """Whoever hears what happens, and may stop it: a `Job`."""

    @property
    def stopped(self) -> bool:
        """Whether nothing more is wanted."""

    def tell(self, name: str, data: dict[str, Any], /) -> None:
        """Tell an event."""

    def stop_with(self, stop: Callable[[], object], /) -> None:
        """Register how the work is stopped from here on."""


class _Start(Protocol):
    def __call__(self, stdin: bytes | None) -> Run: ...


@dataclass(frozen=True, slots=True)
class Ran:
    """How an order went: a result for each run that took place."""

    results: tuple[Result, ...]

    @property
    def result(self) -> Result:
        """The only run's result."""
        return self.results[0]

    @property
    def compile(self) -> Compilation | None:
        """The compilation that all runs share."""
        return self.results[0].compile if self.results else None


def run_order(pool: Pool, engine: Callable[[], Engine], order: Order, job: Watcher, *, live: bool = False) -> Ran:
    """Run an order to its end.

    Args:
        pool: where a single run finds its sandbox.
        engine: the engine; several runs have a sandbox of their own on it, so that the program is compiled once.
        order: what to run.
        job: is told what happens, and stops the run.
        live: somebody watches: usage samples, and stdout line by line where the language can.

    Raises:
        DefinitionError, RunnerError: it cannot be run.
    """
    with _sandbox(pool, engine, order, live=live) as start:
        results: list[Result] = []
        for number, one in enumerate(order.inputs):
            if job.stopped and results:
                break
            result = follow(start(one.stdin), job, {"case": number} if order.many else {})
            results.append(result)
            if order.many:
                job.tell("case", case_of(number, one.name, result))
            if result.verdict in ("compile_error", "internal_error"):
                break
            if order.stop_at_first_failure and result.verdict != "ok":
                break
        return Ran(tuple(results))


def run_interactive(pool: Pool, order: Order, job: Watcher, started: Callable[[Run], None]) -> Ran:
    """Run an order whose stdin its client writes: `started` gets the run.

    Raises:
        DefinitionError, RunnerError: it cannot be run.
    """
    run = _from_pool(pool, order, None, live=True)
    started(run)
    return Ran((follow(run, job, {}),))


def case_of(number: int, name: str, result: Result) -> dict[str, Any]:
    """Return the object of a case: its place, its name, its result."""
    return {"case": number, "name": name, "result": result.to_dict()}


@contextmanager
def _sandbox(pool: Pool, engine: Callable[[], Engine], order: Order, *, live: bool) -> Iterator[_Start]:
    if len(order.inputs) == 1:
        yield lambda stdin: _from_pool(pool, order, stdin, live=live)
        return
    found = engine()
    tag = images.tag(order.language)
    if images.find(found, tag) is None:
        raise ImageError("image_gone", image=tag, language=order.language.id)
    with Runner(order.language, limits=order.asked_limits, timeouts=order.asked_timeouts, engine=found) as runner:
        yield lambda stdin: runner.start(
            order.source, stdin, arguments=order.arguments, beside=order.beside, samples=live
        )


def _from_pool(pool: Pool, order: Order, stdin: bytes | None, *, live: bool) -> Run:
    return pool.start(
        order.language,
        order.source,
        stdin,
        limits=order.asked_limits,
        timeouts=order.asked_timeouts,
        arguments=order.arguments,
        beside=order.beside,
        samples=live,
    )


def follow(run: Run, job: Watcher, place: dict[str, Any]) -> Result:
    """Tell a run's events to its job and return the result; `place` is added to each event."""
    job.stop_with(run.stop)
    decoders = {stream: _UTF8("replace") for stream in ("stdout", "stderr")}
    for event in run:
        if isinstance(event, Started):
            job.tell("started", {"phase": event.phase, **place})
        elif isinstance(event, Output):
            text = decoders[event.stream].decode(event.data)
            if text:
                job.tell("output", {"phase": event.phase, "stream": event.stream, "data": text, **place})
        elif isinstance(event, Usage):
            job.tell("usage", {"phase": event.phase, **event.figures(), **place})
        elif isinstance(event, Finished):
            return event.result
    raise AssertionError("the last event is Finished")
