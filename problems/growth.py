"""How a program's CPU time and memory grow with its input: run it on inputs of doubling size.

The generator prints an input for a size, the program runs on it, compiled once, in one sandbox. What the program needs
for size 1 is its language's own start and taken off. Sizes double until a run takes `ENOUGH_MS` of CPU time beyond
that, or a limit ends it; if the last step was too wide, sizes between follow. Then all sizes that count are run again
in turn, so that a busy moment of the machine does not meet one size alone, and the median of each counts: the minimum
would be too low for short runs, of which some find a quiet moment, and not for long ones.

A program that only reads its input is linear, and in a fast language reading takes most of the time of many others,
too: whether they do anything beside it that has a logarithm is not seen. So before a program is called linear, the
problem's starter, which only reads, runs on the largest input; n log n is left if that takes more than `MOST_READING`
of the time.

Memory is taken from the first run of each size while sizes double. Then every run needs more than any before it, so the
kernel's own peak is that of the run; and what doubles when it is full (a vector, a hash table) is as full at each size.
As the peak is that of the whole run, what a program needs after reading is not seen below what reading needs: the
starter runs on the largest input here, too, in a sandbox of its own, and n log n is left open in the same way.

    growing = Growing(sized_of(problem), program, language)
    for news in growing:            # in a thread of its own; growing.stop() from any other
        ...                         # Measured, after each run
    growing.growth

`problems.growth_fit` says what the numbers grow like.
"""

from __future__ import annotations

import math
import statistics
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

import languages
from foundation.limits import BY_NAME
from foundation.units import MIB
from languages import Catalogue, Language
from problems.allowed import allowed
from problems.errors import JudgeError, PackageError
from problems.growth_fit import NO_LOG_OF_MEMORY, Fit, Sample, fit
from problems.judge import assembled
from problems.problem import Problem, Program
from problems.validator import Tool
from runner import Cancelled, Result, Run, Runner, SandboxError
from runner.engine import Engine, connect
from runner.images import Listener
from runner.program import ProgramFiles
from runner.run import Given
from runner.source import Source, Text

ENOUGH_MS = 250.0
"""Sizes grow until a run takes so much CPU time beyond the start."""
MOST_MS = 1500.0
"""A run is stopped after so much CPU time: its size is too large."""
LEAST_ROUNDS = 5
MOST_ROUNDS = 15
"""Bounds for how often every size that counts is run."""
REPEAT_MS = 7000.0
"""The CPU time that repeating may take, if `LEAST_ROUNDS` need no more."""
STARTS = 4
"""So often the start is run in each round: its error is in all values."""
MOST_WALL_MS = 60_000.0
"""The wall clock, for a machine with much else to do."""
LEAST_MS = 4.0
COUNTS = 0.75
"""A size counts if it takes at least `LEAST_MS`, and this much of the start's time, beyond the start."""
NARROW = 1.04
"""Sizes closer together than this are not told apart."""
NOISE_MS = 0.3
"""The error of a CPU time that few repetitions do not show."""
NOISE_BYTES = 128.0 * 1024
"""The error of the memory."""
MOST_READING = 0.7
"""With less, all the rest may be n log n and would be seen."""
READINGS = 3
"""So often the starter is run."""
FIXED = 0.03
"""The part of the start that a program may need again, once, for any input that is not the smallest."""
CPU_UNIT = 2e-6
"""Milliseconds that a program needs at least for each unit of n, if it reads its input."""
MEMORY_UNIT = 1.0
"""Bytes that a program needs at least for each unit of n, if it keeps its input."""
CACHED_BYTES = 1.0 * MIB
"""So much memory stays in the caches; with more, each access may take longer the larger the input is."""
MEMORY_POINTS = 5
"""So many sizes show how memory grows: it has hardly any noise."""
SAME = 5
"""After so many identical inputs, the generator is known to ignore its argument."""
WANTED = 7
"""So many sizes should count; fewer call for sizes between."""
MOST_SIZES = 40
"""After so many sizes, noise alone decides which of them count."""
LARGEST = 1 << 30
"""The largest size of a generator that does not say."""
INPUT_MIB = 64
"""The longest input."""
Stopped = Literal["time", "memory", "size"]
_DEVIATION = 1.4826
"""The standard deviation over the median distance from the median, of a normal distribution."""
_MEDIAN = 1.2533
"""The standard error of the median over that of the mean."""


@dataclass(frozen=True, slots=True)
class Sized:
    """A generator of inputs of a given size: its first argument is the size."""

    generator: Program
    n: str = ""
    """What the size is the number of."""
    largest: int = LARGEST


@dataclass(slots=True)
class _Runs:
    """All runs of one size."""

    n: int
    input: bytes
    cpu_ms: list[float] = field(default_factory=list)
    memory_bytes: int | None = None
    """Of the first run; None if a larger size had been run before."""


@dataclass(frozen=True, slots=True)
class Point:
    """What the program needs for a size beyond its start."""

    n: int
    cpu_ms: float
    memory_bytes: int | None
    """None if it is not known, as of sizes between those that were run first."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A run has ended: the points known so far, and how far measuring is."""

    points: tuple[Point, ...]
    n: int
    """The size that was run."""
    round: int
    """0 while the sizes still grow."""


@dataclass(frozen=True, slots=True)
class Growth:
    """How a program grows."""

    points: tuple[Point, ...]
    cpu: Fit
    memory: Fit
    stopped_by: Stopped | None
    """What kept sizes from growing until `ENOUGH_MS`; None if nothing did, or it was stopped by hand."""
    start_ms: float
    """The CPU time for size 1."""


def sized_of(problem: Problem) -> Sized:
    """Return the package's own generator of inputs of a given size.

    Raises:
        PackageError: it has none.
    """
    if problem.kinds:
        raise PackageError(
            problem.id,
            f"is {problem.kinds}, so no size of an input says how long the program should take",
            "race it against another solution",
            kind="unsupported",
        )
    if problem.sized is None:
        raise PackageError(
            problem.id,
            "has no generator of inputs of a given size",
            "add generators/sized.py, which prints an input of the size that is its argument",
            kind="missing",
        )
    growth = problem.practice.growth
    return Sized(problem.sized, growth.n, growth.largest) if growth else Sized(problem.sized)


class Growing:
    """A measurement in progress: iterate for `Measured`; then `growth` is the result.

    `problem` gives the program its limits and included files, if it is for a problem.

    Iterating raises:
        JudgeError: the generator is wrong for a size, or the program fails on the smallest input.
        DefinitionError: the sandbox does not accept the program.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        sized: Sized,
        source: Text | ProgramFiles,
        language: Language,
        *,
        problem: Problem | None = None,
        catalogue: Catalogue | None = None,
        engine: Engine | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
        enough_ms: float = ENOUGH_MS,
    ) -> None:
        self.sized = sized
        self._enough_ms = enough_ms
        self.language = language
        self.growth: Growth | None = None
        """Set at the end; None if it was stopped."""
        self.failure: Result | None = None
        """How the program failed on the first size that was too large for it, if it did."""
        self._source = source
        self._problem = problem
        self._catalogue = catalogue or languages.load()
        self._engine = engine
        self._listen = listen
        self._cancelled = cancelled or threading.Event()
        self._now: Run | Tool | None = None
        self._runs: dict[int, _Runs] = {}
        self._too_large: int | None = None
        self._stopped_by: Stopped | None = None
        self._reading_ms: list[float] = []
        """The CPU times of reading the largest input."""
        self._reading_bytes: int | None = None
        """The memory of reading the largest input whose memory is known."""

    def stop(self) -> None:
        """Stop now, from any thread; there is no result then."""
        self._cancelled.set()
        if now := self._now:
            now.stop()

    def __iter__(self) -> Iterator[Measured]:
        """Yield the progress after each run; only once."""
        engine = self._engine or connect(self._catalogue.settings.engine.host)
        with ExitStack() as stack:
            generator = Tool(
                self.sized.generator,
                f"generator {self.sized.generator.name}",
                output_bytes=INPUT_MIB * MIB,
                catalogue=self._catalogue,
                engine=engine,
                listen=self._listen,
                cancelled=self._cancelled,
            )
            stack.callback(generator.close)
            runner = Runner(self.language, engine=engine, listen=self._listen, cancelled=self._cancelled)
            stack.callback(runner.close)
            try:
                yield from self._measure(generator, runner, engine)
                self._measure_reading(engine)
            except Cancelled:
                return
        self.growth = self._result()

    # ------------------------------------------------------------------------------ the sizes

    def _measure(self, generator: Tool, runner: Runner, engine: Engine) -> Iterator[Measured]:
        source, limits = self._program(engine)
        size: int | None = 1
        while size is not None:
            given = self._input(generator, size)
            if given is None:
                self._too_large, self._stopped_by = size, self._stopped_by or "size"
            else:
                self._run(runner, source, limits, given)
                yield Measured(self._points(), size, 0)
            size = self._next_size()
        if self._stopped_by is None:
            done = self._sizes()[-1][1] >= self._enough_ms
            self._stopped_by = "time" if done else "size"
        counting = [self._start] * STARTS + self._counting()
        for number in range(1, rounds(sum(typical(one.cpu_ms) for one in counting))):
            for one in counting:
                self._run(runner, source, limits, one)
                yield Measured(self._points(), one.n, number)
        if self._cpu().name == "n" and (reader := self._reader()):
            for _ in range(READINGS):
                result = self._result_of(runner, reader, limits, counting[-1].input)
                self._reading_ms += [result.cpu_ms] if result.verdict == "ok" and result.cpu_ms is not None else []

    def _measure_reading(self, engine: Engine) -> None:
        """Run the reader once in a sandbox of its own, whose peak is not that of the program."""
        if self._memory_fit().name != "n" or not (reader := self._reader()):
            return
        largest = self._runs[self._doubled()[-1].n]
        with Runner(self.language, engine=engine, listen=self._listen, cancelled=self._cancelled) as runner:
            result = self._result_of(runner, reader, self._program(engine)[1], largest.input)
        self._reading_bytes = result.memory_bytes if result.verdict == "ok" else None

    def _reader(self) -> Source | None:
        """Return a program that only reads its input; None if there is none."""
        from problems.starter import has_starter, starter  # jinja takes a while to import

        signature = self._problem.practice.signature if self._problem else None
        if self._problem is None or signature is None or not has_starter(self.language.id):
            return None
        return assembled(self._problem, Source.check(starter(signature, self.language.id)), self.language)

    def _next_size(self) -> int | None:
        start_ms = typical(self._start.cpu_ms)
        return next_size(self._sizes(), self._too_large, self.sized.largest, start_ms, self._enough_ms)

    def _program(self, engine: Engine) -> tuple[Source, Given]:
        output = int(BY_NAME["output"].maximum)
        given = self._source if isinstance(self._source, ProgramFiles) else Source.check(self._source)
        if self._problem is None:
            program = given.assemble(self.language) if isinstance(given, ProgramFiles) else given
            return program, {"output": output}
        limits = allowed(self._problem, self.language, engine.info.memory_bytes).limits
        return assembled(self._problem, given, self.language), {**limits, "output": output}

    def _input(self, generator: Tool, size: int) -> _Runs | None:
        """Return the generator's input for a size; None if it is too long to be used.

        Raises:
            JudgeError: the generator is wrong for this size.
        """
        self._now = generator
        name = self.sized.generator.name
        try:
            made = generator.run(b"", (str(size),), f"size {size}")
        except JudgeError as error:
            if size > 1 and error.kind in ("too_slow", "crashed"):
                return None
            raise
        if made.exit_code != 0:
            said = made.stderr.strip().splitlines()
            raise JudgeError(f"the generator {name} failed on size {size}: {said[-1] if said else made.message}")
        if not made.stdout_bytes:
            raise JudgeError(f"the generator {name} prints nothing for size {size}", kind="bad_output")
        longest = [one.input for one in self._runs.values()]
        if len(longest) >= SAME and all(one == made.stdout_bytes for one in longest):
            raise JudgeError(
                f"the generator {name} prints the same for the sizes 1 to {size};"
                " it has to take its first argument as the size",
                kind="bad_output",
            )
        return _Runs(size, made.stdout_bytes)

    def _run(self, runner: Runner, source: Source, limits: Given, size: _Runs) -> None:
        """Run the program once on an input of this size.

        Raises:
            JudgeError: it fails on the smallest input.
            SandboxError, Cancelled: see `_result_of`.
        """
        result = self._result_of(runner, source, limits, size.input)
        if result.verdict == "ok" and result.cpu_ms is not None:
            if all(size.n > n for n in self._runs):
                size.memory_bytes = result.memory_bytes
            self._runs.setdefault(size.n, size).cpu_ms.append(result.cpu_ms)
        elif size.n == 1:
            raise JudgeError(f"the program cannot be measured, it fails on the smallest input: {result.message}")
        elif size.n not in self._runs:
            self._too_large, self.failure = size.n, result
            reasons: Mapping[str, Stopped] = {"time_limit": "time", "memory_limit": "memory"}
            self._stopped_by = reasons.get(result.verdict, "size")

    def _result_of(self, runner: Runner, source: Source, limits: Given, given: bytes) -> Result:
        """Return the result of one run.

        Raises:
            SandboxError: the sandbox failed.
            Cancelled: `stop` was called.
        """
        timeouts = {"cpu_ms": round(MOST_MS), "run_ms": round(MOST_WALL_MS)}
        name = self._problem.input_file if self._problem else ""
        self._now = run = runner.start(source, given, limits=limits, timeouts=timeouts, samples=False, stdin_as=name)
        if self._cancelled.is_set():
            run.stop()
        result = run.result()
        if result.stopped:
            raise Cancelled("cancelled", what="measuring")
        if result.verdict == "internal_error" and result.failure:
            raise SandboxError.of(result.failure)
        return result

    # ----------------------------------------------------------------------------- the numbers

    @property
    def _start(self) -> _Runs:
        return self._runs[1]

    def _sizes(self) -> list[tuple[int, float]]:
        """Return the sizes that were run, and the CPU time beyond the start."""
        start = typical(self._start.cpu_ms)
        return [(n, typical(self._runs[n].cpu_ms) - start) for n in sorted(self._runs)]

    def _counting(self) -> list[_Runs]:
        """Return the runs of all sizes above the start that count."""
        least = least_ms(typical(self._start.cpu_ms))
        return [self._runs[n] for n, cpu_ms in self._sizes() if n > 1 and cpu_ms >= least]

    def _points(self) -> tuple[Point, ...]:
        memory = {one.n: round(one.value) for one in self._memory()}
        return tuple(
            Point(n, max(0.0, cpu_ms), max(0, memory[n]) if n in memory else None) for n, cpu_ms in self._sizes()
        )

    def _memory(self) -> list[Sample]:
        """Return the memory beyond the start."""
        start = self._start.memory_bytes
        if start is None:
            return []
        known = [(n, self._runs[n].memory_bytes) for n in sorted(self._runs)]
        return [Sample(n, memory - start, NOISE_BYTES) for n, memory in known if memory is not None]

    def _cpu(self) -> Fit:
        """Return what the CPU times grow like."""
        start = self._start.cpu_ms
        sizes = [(n, self._runs[n].cpu_ms) for n in sorted(self._runs) if n > 1]
        error = 2 * spread(start)
        warms_up = self.language.file.warms_up
        memory = max((one.value for one in self._memory()), default=math.inf)
        found = fit(
            samples(sizes, start),
            unit=0.0 if self.failure else CPU_UNIT,
            base=(-error, math.inf if warms_up else FIXED * typical(start) + error),
            warms_up=warms_up,
            bends=memory > CACHED_BYTES,
        )
        if found.name == "n" and self._reading_ms:
            reading = typical(self._reading_ms) - typical(start)
            if reading > MOST_READING * self._sizes()[-1][1]:
                return replace(found, name=None, fits=("n", "n log n"), why="several")
        return found

    def _doubled(self) -> list[Sample]:
        """Return the memory of the sizes that are powers of two."""
        return [one for one in self._memory() if one.n > 1 and one.n.bit_count() == 1]

    def _memory_fit(self) -> Fit:
        """Return what the memory grows like."""
        known = self._doubled()
        warms_up = self.language.file.warms_up  # such a runtime takes memory in advance, too
        found = fit(
            known,
            unit=0.0 if self.failure or warms_up else MEMORY_UNIT,
            least_points=MEMORY_POINTS,
            warms_up=warms_up,
            no_log=NO_LOG_OF_MEMORY,
        )
        if found.name == "n" and self._reading_bytes is not None:
            reading = self._reading_bytes - (self._start.memory_bytes or 0)
            if reading > MOST_READING * known[-1].value:
                return replace(found, name=None, fits=("n", "n log n"), why="several")
        return found

    def _result(self) -> Growth:
        return Growth(
            points=self._points(),
            cpu=self._cpu(),
            memory=self._memory_fit(),
            stopped_by=self._stopped_by,
            start_ms=typical(self._start.cpu_ms),
        )


def rounds(once_ms: float) -> int:
    """Return how often all sizes are run, if that takes this long once."""
    return min(max(LEAST_ROUNDS, 1 + int(REPEAT_MS / once_ms)), MOST_ROUNDS)


def typical(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def spread(values: Sequence[float]) -> float:
    """Return the standard error of `typical`, by the median distance from it: a few runs may be far away."""
    if len(values) < 2:
        return 0.1 * values[0]
    middle = typical(values)
    distance = typical([abs(value - middle) for value in values])
    return math.hypot(_MEDIAN * _DEVIATION * distance, NOISE_MS) / math.sqrt(len(values))


def samples(sizes: Sequence[tuple[int, Sequence[float]]], start: Sequence[float]) -> list[Sample]:
    """Return the CPU times beyond the start, each with its error; that of the start, which all have, is not in it."""
    base = typical(start)
    return [Sample(n, typical(values) - base, spread(values)) for n, values in sizes]


def least_ms(start_ms: float) -> float:
    """Return the CPU time beyond the start from which a size counts."""
    return max(LEAST_MS, COUNTS * start_ms)


def next_size(
    done: Sequence[tuple[int, float]],
    too_large: int | None,
    largest: int,
    start_ms: float,
    enough_ms: float = ENOUGH_MS,
) -> int | None:
    """Return the size to run next; None if enough sizes count.

    Args:
        done: sizes in order, from 1 on, and their CPU times beyond the start.
        too_large: the smallest size that was too large.
        largest: the largest size of the generator.
        start_ms: the CPU time of the start.
        enough_ms: the CPU time beyond the start at which sizes need not grow any more.
    """
    if not done:
        return 1
    last, cpu_ms = done[-1]
    if too_large is None and cpu_ms < enough_ms and last < largest:
        return min(2 * last, largest)
    least = least_ms(start_ms)
    counting = [n for n, spent in done if n > 1 and spent >= least]
    if len(counting) >= WANTED or len(done) >= MOST_SIZES or not (counting or too_large):
        return None
    below = max((n for n, _ in done if not counting or n < counting[0]), default=1)
    places = [n for n, _ in done if n >= below]
    places += [too_large] if too_large and cpu_ms < enough_ms else []
    gaps = [(high / low, low, high) for low, high in pairwise(places) if high - low > 1 and high / low > NARROW]
    if not gaps:
        return None
    _, low, high = max(gaps)
    middle = round(math.sqrt(low * high))
    return min(max(middle, low + 1), high - 1)
