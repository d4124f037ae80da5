"""Demos of the limits: each language has a program that runs into each limit.

A demo runs in its own sandbox. The limit held if the result is exactly as the program's folder
expects, with the breach proved at the allowed value.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from foundation.limits import BY_NAME, TIMEOUTS, Limit, Value
from languages import DefinitionError, Language, Limits
from languages.programs import Program, program
from runner.conformance import differences
from runner.engine import Engine
from runner.errors import RunnerError, failure_of
from runner.images import Progress
from runner.result import Breach, Result
from runner.runner import Runner
from runner.verdict import PROOFS, internal_error

DEMOS = (*PROOFS, "privilege")
"""The subjects of demos: the contract's limits, and what a program may not do at all."""
AT_ONCE = 2
"""How many run at once: more would slow each other down."""


@dataclass(frozen=True, slots=True)
class Demo:
    """A program that runs into a limit, and how much of it is allowed."""

    language: Language
    program: Program
    moved: Value | None = None
    """The allowed value, if it is not the one of the program's expectation or the language."""
    cores: int = 1
    """The cores of the engine's machine: no run can have more."""

    @property
    def limit(self) -> str:
        """One of `DEMOS`."""
        return self.program.name

    @property
    def row(self) -> Limit | None:
        """The limit that can be changed, or None if it has no value."""
        return BY_NAME.get(self.program.expects.moves)

    @property
    def limits(self) -> Mapping[str, Value]:
        """An argument for `Runner.run`."""
        values = {**self.program.expects.limits, **self._moved(timeout=False)}
        return values | ({"cpus": min(float(values["cpus"]), self.cores)} if "cpus" in values else {})

    @property
    def timeouts(self) -> Mapping[str, Value]:
        """An argument for `Runner.run`."""
        return {**self.program.expects.timeouts, **self._moved(timeout=True)}

    def _moved(self, *, timeout: bool) -> Mapping[str, Value]:
        if self.moved is None or self.row is None or (self.row in TIMEOUTS) != timeout:
            return {}
        return {self.row.name: self.moved}

    @property
    def in_force(self) -> Limits:
        """All limits of the run."""
        return self.language.limits_for(limits=self.limits, timeouts=self.timeouts)

    @property
    def allowed(self) -> float | None:
        """The allowed value in the limit's unit, or None if it cannot be changed."""
        return getattr(self.in_force, self.row.key) if self.row else None

    @property
    def allowed_text(self) -> str:
        """The allowed value for people: `256 MiB`; empty if it cannot be changed."""
        return self.row.text(getattr(self.in_force, self.row.key)) if self.row else ""

    def step(self, direction: int) -> Demo:
        """Return the demo with the next value: more if `direction` is positive, else less.

        Raises:
            DefinitionError: there is none.
        """
        row, allowed = self.row, self.allowed
        if row is None or allowed is None:
            raise DefinitionError(self.limit, "there is no more or less of it", "nothing of it is allowed at all")
        values = [row.parse(value, f"programs.toml, [{self.limit}], steps") for value in self.program.expects.steps]
        further = [value for value in values if (value > allowed if direction > 0 else value < allowed)]
        if not further:
            end = "most" if direction > 0 else "least"
            raise DefinitionError(
                self.limit, f"{self.allowed_text} is the {end} that {self.language.name} can show it with", ""
            )
        return replace(self, moved=min(further) if direction > 0 else max(further))

    def outcome(self, result: Result) -> Outcome:
        """Return the outcome of a run."""
        return Outcome(self, result, self._wrong(result))

    def _wrong(self, result: Result) -> str:
        if wrong := differences(result, self.program.expects):
            return wrong
        breach = proof(self.limit, result)
        if breach and self.row and breach.allowed != self.allowed:
            return f"breached at {self.row.text(breach.allowed)}, not at {self.allowed_text}"
        return ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a demo."""

    demo: Demo
    result: Result
    wrong: str
    """How it differs from what was expected; empty: the limit held."""

    @property
    def held(self) -> bool:
        """Whether the limit provably stopped the program."""
        return not self.wrong

    @property
    def proof(self) -> Breach | None:
        """The breach of the demo's limit, or None."""
        return proof(self.demo.limit, self.result)

    def to_dict(self) -> dict[str, object]:
        """Return the contract's object for one demo."""
        return {
            "language": self.demo.language.id,
            "limit": self.demo.limit,
            "expected": self.demo.program.expects.verdict,
            "verdict": self.result.verdict,
            "held": self.held,
            "detail": self.wrong,
            "result": self.result.to_dict(),
        }


def proof(limit: str, result: Result) -> Breach | None:
    """Return the breach of a limit in the run phase, or None if there is none."""
    return next((breach for breach in result.breaches if breach.limit == limit and breach.phase == "run"), None)


def demo(language: Language, limit: str, cores: int) -> Demo | None:
    """Return a language's demo of a limit on a machine with so many cores, or None if it has no such program.

    Raises:
        DefinitionError: its `programs.toml` is wrong.
    """
    found = program(language, limit)
    return Demo(language, found, cores=cores) if found else None


def brings(language: Language, limit: str) -> bool:
    """Return whether a language has a demo of a limit."""
    return language.path(f"programs/{limit}{language.file.endings[0]}") is not None


Listener = Callable[[Demo | Outcome | Progress], None]


def run_all(engine: Engine, demos: Sequence[Demo], listen: Listener) -> list[Outcome]:
    """Run demos, those of one language in sequence; `listen` is called from threads as each begins and ends."""
    languages = {one.language.id: [other for other in demos if other.language is one.language] for one in demos}
    stop = threading.Event()

    def run_language(its: Sequence[Demo]) -> list[Outcome]:
        outcomes = []
        for one in its:
            if stop.is_set():
                break
            listen(one)
            outcomes.append(_run(engine, one, listen, stop))
            listen(outcomes[-1])
        return outcomes

    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="demo") as threads:
        try:
            return [outcome for outcomes in threads.map(run_language, languages.values()) for outcome in outcomes]
        finally:
            stop.set()  # Ctrl+C: start no more


def _run(engine: Engine, one: Demo, listen: Listener, cancelled: threading.Event) -> Outcome:
    try:
        with Runner(
            one.language,
            limits=one.limits,
            timeouts=one.timeouts,
            engine=engine,
            listen=listen,
            cancelled=cancelled,
        ) as runner:
            return one.outcome(runner.run(one.program.source, one.program.expects.stdin))
    except (RunnerError, DefinitionError) as error:
        return one.outcome(internal_error(one.language.id, one.in_force, failure_of(error)))
