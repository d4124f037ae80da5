"""A machine that plays a script, in place of the engine: for what the app shows, never for what a sandbox does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Unpack, cast

import languages
from languages import Language, Limits
from problems import handed_in
from problems.answer import Answering
from problems.compare import Rules, compare
from problems.judge import CaseJudged, CaseReport, CaseStarted, Compiling, Judged, Judging, Report
from problems.judge import Event as JudgeEvent
from problems.problem import Case, Problem
from problems.stress import Failure, Stress, Tried
from problems.values import difference
from runner import Breach, Cancelled, Compilation, EngineError, Event, Finished, Output, Result, Run, Started, Usage
from runner.checks import CHECKS as HEALTH_CHECKS
from runner.checks import Begun, Check, Host
from runner.engine import EngineInfo
from runner.health import Listener as HealthListener
from runner.images import Image, Listener, Progress
from runner.pool import Losses
from runner.program import ProgramFiles
from runner.result import Verdict
from runner.run import Options
from tui.jobs.machine import Machine
from tui.state.overrides import Overrides

ENGINE = EngineInfo(
    name="docker",
    version="28.1.1",
    cgroup="2",
    storage="overlay2",
    runtime="runc",
    rootless=False,
    security=(),
    architecture="x86_64",
    cpus=2,
    memory_bytes=8 << 30,
    host="unix:///var/run/docker.sock",
)
CATALOGUE = languages.load()
NOBODY = "the engine at unix:///var/run/docker.sock (Docker) is not there; start it, or run `code-runner setup`"


def result(verdict: Verdict = "ok", **fields: object) -> Result:
    """A result with likely figures."""
    made = Result(
        language="python",
        verdict=verdict,
        message="OK: exit status 0 after 21 ms",
        limits=CATALOGUE.find("python").limits,
        exit_code=0,
        wall_ms=21.4,
        cpu_ms=18.2,
        memory_bytes=9 << 20,
        processes=1,
        disk_bytes=0,
        overhead_ms=4.2,
    )
    return replace(made, **fields)  # type: ignore[arg-type]  # the fields' names are Result's


def usage(wall_ms: float, memory_mib: float, cpu_ms: float | None = None, processes: int = 1) -> Usage:
    """A sample of a running program."""
    cpu = wall_ms if cpu_ms is None else cpu_ms
    return Usage(
        "run", wall_ms=wall_ms, cpu_ms=cpu, memory_bytes=int(memory_mib * (1 << 20)), processes=processes, disk_bytes=0
    )


def printed(*lines: str, stream: str = "stdout") -> list[Event]:
    """Lines that a program writes."""
    return [Output("run", stream, f"{line}\n".encode()) for line in lines]


@dataclass
class ScriptedRun:
    """Plays events; at a `threading.Event` in them it waits until that is set, or the run is stopped."""

    events: Sequence[Event | threading.Event]
    limits: Limits
    stopped: threading.Event = field(default_factory=threading.Event)
    given: bytearray = field(default_factory=bytearray)
    ended: threading.Event = field(default_factory=threading.Event)
    """Stdin has ended."""

    def __iter__(self) -> Iterator[Event]:
        """Play."""
        written = {"stdout": b"", "stderr": b""}
        for event in self.events:
            if isinstance(event, threading.Event):
                while not event.wait(0.01) and not self.stopped.is_set():
                    pass
                if self.stopped.is_set():
                    break
                continue
            if isinstance(event, Output) and event.phase == "run":
                written[event.stream] += event.data
            if isinstance(event, Finished):
                streams = {f"{name}_bytes": data for name, data in written.items()}
                yield Finished(replace(event.result, limits=self.limits, **streams))  # type: ignore[arg-type]  # the names are the fields
                return
            yield event
        message = "Stopped after 100 ms" if self.stopped.is_set() else "OK: exit status 0 after 21 ms"
        verdict: Verdict = "runtime_error" if self.stopped.is_set() else "ok"
        yield Finished(
            result(
                verdict,
                message=message,
                stopped=self.stopped.is_set(),
                limits=self.limits,
                stdout_bytes=written["stdout"],
                stderr_bytes=written["stderr"],
                **({"exit_code": None, "signal": "SIGKILL"} if self.stopped.is_set() else {}),
            )
        )

    def stop(self) -> None:
        """As `Run.stop`."""
        self.stopped.set()

    def write(self, data: bytes) -> None:
        """As `Run.write`."""
        self.given += data

    def close_stdin(self) -> None:
        """As `Run.close_stdin`."""
        self.ended.set()


@dataclass
class ScriptedJudging:
    """Judges as `Judging` does, but that the program's outputs are given."""

    machine: ScriptedMachine
    problem: Problem
    language: Language
    cases: Sequence[Case]
    enough: Callable[[CaseReport], bool] | None
    stopped: threading.Event = field(default_factory=threading.Event)

    def __iter__(self) -> Iterator[JudgeEvent]:
        """Judge."""
        compiled = self.machine.compiled
        if self.language.file.compile or compiled:
            yield Compiling()
        reports: list[CaseReport] = []
        broken = compiled is not None and compiled.exit_code != 0
        for number, case in enumerate([] if broken else self.cases):
            yield CaseStarted(number, case)
            wait = self.machine.waits.get(case.name)
            while wait and not wait.wait(0.01) and not self.stopped.is_set():
                pass
            if self.stopped.is_set():
                break
            reports.append(self._report(case))
            yield CaseJudged(number, reports[-1])
            if self.enough and self.enough(reports[-1]):
                break
        failed = [report.verdict for report in reports if report.verdict != "accepted"]
        whole = len(reports) == len(self.cases)
        verdict = "compile_error" if broken else failed[0] if failed else "accepted" if whole else None
        message = "Compile error: exit status 1" if broken else "said by the script"
        yield Judged(
            Report(
                problem=self.problem.id,
                language=self.language.id,
                verdict=verdict,
                total=len(self.cases),
                cases=tuple(reports),
                compile=compiled,
                message=message,
            )
        )

    def _report(self, case: Case) -> CaseReport:
        given = self.machine.outputs.get(case.name, case.answer)
        if isinstance(given, Exception):
            raise given
        if isinstance(given, CaseReport):
            return given
        different = compare(given, case.answer, Rules())
        if different and (signature := self.problem.practice.signature):
            words = difference(signature, case.input.decode(), given.decode(), case.answer.decode(), Rules())
            different = replace(different, values=words)
        return CaseReport(
            case=case,
            verdict="wrong_answer" if different else "accepted",
            wall_ms=12.0 + len(case.name),
            cpu_ms=11.0,
            memory_bytes=8 << 20,
            said=str(different or ""),
            difference=different,
            output=given,
        )

    def stop(self) -> None:
        """As `Judging.stop`."""
        self.stopped.set()


Script = Iterable[Event | threading.Event]


class ScriptedStress:
    """A stress test that tells what it was given."""

    def __init__(
        self,
        news: Sequence[Tried | Report | Exception | threading.Event],
        failure: Failure | None,
        cancelled: threading.Event,
        first_seed: int,
    ) -> None:
        self._news = news
        self.failure = failure
        self.uncompiled: Report | None = None
        self.seeds = range(first_seed, first_seed + 200)
        self._cancelled = cancelled

    def stop(self) -> None:
        """As `Stress.stop`."""
        self._cancelled.set()

    def __iter__(self) -> Iterator[Tried]:
        """As `Stress`."""
        for each in self._news:
            if isinstance(each, Exception):
                raise each
            if isinstance(each, Report):
                self.uncompiled = each
                return
            if isinstance(each, Tried):
                yield each
            elif not each.is_set():
                self._cancelled.wait(10)


@dataclass
class ScriptedAnswering:
    """Answers as it is told."""

    answer: bytes | Exception | threading.Event
    cancelled: threading.Event

    def stop(self) -> None:
        """As `Answering.stop`."""
        self.cancelled.set()

    def result(self) -> bytes:
        """As `Answering.result`."""
        if isinstance(self.answer, threading.Event):
            self.cancelled.wait(10)
            raise Cancelled("cancelled", what="working out the answer")
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class ScriptedMachine:
    """Has an engine, all images and an answer to every run; each can be taken away."""

    def __init__(self, *scripts: Script) -> None:
        self.scripts = [list(script) for script in scripts]
        """The events of the next runs; when they are used up, a run prints `ok` and ends well."""
        self.engine: EngineInfo | None = ENGINE
        self.sentence = NOBODY
        self.here = {name for name in CATALOGUE.languages if name != "rust"}
        self.by_language: dict[str, Script] = {}
        """The events of every run of these languages, where several run at once."""
        self.runs: list[ScriptedRun] = []
        self.started: list[tuple[str, str, bytes | None, Overrides]] = []
        self.options: list[Options] = []
        """What else was wanted of each run."""
        self.fetching: Callable[[Listener, threading.Event], None] | None = None
        """What a fetch of a missing image does."""
        self.closed = threading.Event()
        self.answers = threading.Event()
        """Until it is set, `check` keeps waiting."""
        self.answers.set()
        self.findings: dict[tuple[str, str], Check] = {}
        """What health checks come to, by language and name; the others pass."""
        self.holding: dict[tuple[str, str], threading.Event] = {}
        """Health checks that last until their event is set, or they are cancelled."""
        self.examined: list[tuple[list[str], list[str]]] = []
        """The languages and checks of each examination."""

        self.judged: list[tuple[str, str, str, list[str]]] = []
        """Problem, language, source and cases of each judging."""
        self.outputs: dict[str, bytes | CaseReport | Exception] = {}
        """What the judged program prints, by the case's name, or what the case comes to; else it is right."""
        self.waits: dict[str, threading.Event] = {}
        """Cases that last until their event is set, or judging is stopped."""
        self.measures: Callable[[Problem], object] | None = None
        """Measures the time limit of a package that leaves it to its own solutions."""
        self.compiled: Compilation | None = None
        self.answer_given: bytes | Exception | threading.Event = b"42\n"
        """What the package's solution answers; an event lasts until it is stopped."""
        self.stressed: tuple[Sequence[Tried | Report | Exception | threading.Event], Failure | None] = ([], None)
        """What stress tests tell, and what they found; an event lasts until they are stopped."""

    def check(self) -> EngineInfo:
        """As `Machine.check`."""
        self.answers.wait()
        if self.engine is None:
            raise EngineError("unexpected", why=self.sentence)
        return self.engine

    def set_up(self, say: Callable[[str], None]) -> None:
        """As `Machine.set_up`."""
        say("starting the engine")
        self.engine = ENGINE

    def images(self) -> dict[str, Image]:
        """As `Machine.images`."""
        self.check()
        size = 108 << 20
        return {
            name: Image(name, f"code-runner/{name}:1", f"sha256:{name}", size, "debian", name != "go")
            for name in sorted(self.here)
        }

    def known_version(self, image: Image) -> str | None:
        """As `Machine.known_version`."""
        return {"python": "Python 3.13.5", "c": "gcc (Debian 14.2.0) 14.2.0"}.get(image.language)

    def version(self, language: Language, image: Image) -> str:
        """As `Machine.version`."""
        return self.known_version(image) or ""

    def fetch(self, language: Language, listen: Listener, cancelled: threading.Event) -> None:
        """As `Machine.fetch`."""
        self.check()
        if language.id in self.here:
            return
        if self.fetching:
            self.fetching(listen, cancelled)
        if cancelled.is_set():
            raise Cancelled("cancelled", what="fetching the image")
        listen(Progress(language.id, "ready", "ready"))
        self.here.add(language.id)

    losses = Losses()

    def parked(self, language: Language) -> bool:
        """As `Machine.parked`."""
        return self.engine is not None and language.id in self.here

    def ready(self, language: Language, source: str) -> bool:
        """As `Machine.ready`."""
        return self.parked(language)

    def start(
        self, language: Language, source: str, stdin: bytes | None, overrides: Overrides, **options: Unpack[Options]
    ) -> Run:
        """As `Machine.start`."""
        self.check()
        self.started.append((language.id, source, stdin, overrides))
        self.options.append(options)
        limits = language.limits_for(tier=overrides.tier, limits=overrides.limits, timeouts=overrides.timeouts)
        usual: Script = [Started("run"), *printed("ok"), Finished(result())]
        events = list(self.by_language.get(language.id) or (self.scripts.pop(0) if self.scripts else usual))
        self.runs.append(ScriptedRun(events, limits))
        return cast(Run, self.runs[-1])

    def judge(
        self,
        problem: Problem,
        source: str | ProgramFiles,
        language: Language,
        *,
        cases: Sequence[Case],
        enough: Callable[[CaseReport], bool] | None,
        listen: Listener,
        cancelled: threading.Event,
        measuring: Callable[[str], object],
    ) -> Judging:
        """As `Machine.judge`."""
        self.check()
        if self.measures and problem.limits.time_multiplier:
            measuring("accepted/solution.py")
            self.measures(problem)
        if isinstance(source, ProgramFiles):
            self.outputs |= {case.name: source.files.get(handed_in.file_of(case), b"") for case in cases}
            source = handed_in.to_text({name: raw.decode() for name, raw in source.files.items()})
        self.judged.append((problem.id, language.id, source, [case.name for case in cases]))
        return cast(Judging, ScriptedJudging(self, problem, language, cases, enough))

    def stress(
        self,
        problem: Problem,
        source: str,
        language: Language,
        *,
        first_seed: int | None = None,
        listen: Listener,
        cancelled: threading.Event,
    ) -> Stress:
        """As `Machine.stress`."""
        self.check()
        return cast(Stress, ScriptedStress(*self.stressed, cancelled, 7_341 if first_seed is None else first_seed))

    def answer(self, problem: Problem, given: bytes, *, listen: Listener, cancelled: threading.Event) -> Answering:
        """As `Machine.answer`."""
        self.check()
        return cast(Answering, ScriptedAnswering(self.answer_given, cancelled))

    def examine(
        self, languages: Sequence[Language], listen: HealthListener, checks: Iterable[str], cancelled: threading.Event
    ) -> None:
        """As `Machine.examine`, one language after the other."""
        engine, wanted = self.check(), [name for name in HEALTH_CHECKS if name in set(checks)]
        listen(Host(engine, 40 << 30))
        if languages:
            self.examined.append(([language.id for language in languages], wanted))
        for language, name in ((language, name) for language in languages for name in wanted):
            if not cancelled.is_set():
                listen(Begun(language.id, name))
            hold = self.holding.get((language.id, name))
            while hold and not hold.wait(0.01) and not cancelled.is_set():
                pass
            made = self.findings.get((language.id, name), Check(language.id, name, "pass", seconds=0.1))
            listen(Check.not_made(language.id, name) if cancelled.is_set() else made)

    def apart(self) -> Machine:
        """As `Machine.apart`."""
        return cast(Machine, self)

    def close(self) -> None:
        """As `Machine.close`."""
        self.closed.set()
        self.answers.set()


def scripted(*scripts: Script) -> tuple[Machine, ScriptedMachine]:
    """The same machine twice: as the app takes it, and as the test handles it."""
    machine = ScriptedMachine(*scripts)
    return cast(Machine, machine), machine


__all__ = ["Breach", "Compilation", "ScriptedMachine", "ScriptedRun", "printed", "result", "scripted", "usage"]
