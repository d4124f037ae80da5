"""What a worker of a scheduler does for a server: it runs an order, or judges a solution.

Workers import this module: it loads nothing that they need not have.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import languages
from foundation.errors import DefinitionError
from foundation.limits import Limits
from problems.errors import ProblemError
from problems.report import Report
from problems.stops import STOPS
from problems.tasks import Task, report_on
from runner.engine import connect
from runner.pool import Pool
from runner.source import Source
from serve.order import Input, Order
from serve.running import Ran, run_order

Told = list[tuple[str, dict[str, Any]]]
"""Events, in their order."""
_POOL = Pool()
"""The sandboxes of this worker: another source never gets a used one."""
atexit.register(_POOL.close)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """An order as it travels: the language by its id, since a worker has its own engine and folders."""

    id: str
    """The name by which it is stopped."""
    language: str
    source: Source
    limits: Limits
    inputs: tuple[Input, ...]
    many: bool
    arguments: tuple[str, ...]
    beside: Mapping[str, bytes] = field(default_factory=dict)
    stop_at_first_failure: bool = False
    problem: str = ""
    digest: str = ""
    """It needs no package."""

    @classmethod
    def of(cls, order: Order, name: str) -> Errand:
        """Return an order's errand."""
        return cls(
            id=name,
            language=order.language.id,
            source=order.source,
            limits=order.limits,
            inputs=order.inputs,
            many=order.many,
            arguments=order.arguments,
            beside=dict(order.beside),
            stop_at_first_failure=order.stop_at_first_failure,
        )

    def order(self, catalogue: languages.Catalogue) -> Order:
        """Return the order again."""
        return Order(
            language=catalogue.find(self.language),
            source=self.source,
            limits=self.limits,
            inputs=self.inputs,
            many=self.many,
            arguments=self.arguments,
            beside=self.beside,
            stop_at_first_failure=self.stop_at_first_failure,
        )


class _Notes:
    """Hears what happens, for who gets it all at the end."""

    def __init__(self) -> None:
        self.told: Told = []
        self.stopped = False
        self._stop: Callable[[], object] = int

    def tell(self, name: str, data: dict[str, Any]) -> None:
        self.told.append((name, data))

    def stop_with(self, stop: Callable[[], object]) -> None:
        self._stop = stop
        if self.stopped:
            stop()

    def stop(self) -> None:
        self.stopped = True
        self._stop()


@dataclass(frozen=True, slots=True)
class Wrong:
    """What no worker can do anything about. It is returned, for what is raised is tried on other workers."""

    kind: type[Exception]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, error: DefinitionError | ProblemError) -> Wrong:
        """Return an error in a form that can be sent."""
        if isinstance(error, DefinitionError):
            return cls(DefinitionError, (error.where, error.problem, error.expected))
        return cls(ProblemError, (str(error),))

    def error(self) -> Exception:
        """Return the error again."""
        return self.kind(*self.parts)


def judge(task: Task) -> Report | Wrong:
    """Judge a solution; return the report.

    Raises:
        RunnerError: it cannot be judged here.
    """
    try:
        return report_on(task)
    except (DefinitionError, ProblemError) as error:
        return Wrong.of(error)


def run(errand: Errand) -> tuple[Ran, Told] | Wrong:
    """Run an order; return how it went and what was told.

    Raises:
        RunnerError: it cannot be run here.
    """
    catalogue = languages.load()
    notes = _Notes()
    engine = partial(connect, catalogue.settings.engine.host)
    with STOPS.under(errand.id, notes.stop):
        try:
            return run_order(_POOL, engine, errand.order(catalogue), notes), notes.told
        except DefinitionError as error:
            return Wrong.of(error)
