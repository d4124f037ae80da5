"""The judge: run a submission on a problem's cases, with a verdict per case and an overall one.

The submission is compiled once and all cases run in one sandbox, or in several side by side. `Judging` yields events
as they happen, for a screen; `judge` runs it to the end:

    report = judge(problem, source, language)

    judging = Judging(problem, source, language)
    for event in judging:            # in a thread of its own; judging.stop() from any other
        ...                          # Compiling, CaseStarted, CaseJudged, finally Judged
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue

from foundation.units import size_text
from languages import DefinitionError, Language
from problems import handed_in
from problems.allowed import Allowed, allowed
from problems.dialect import dialect
from problems.grading import Course
from problems.journal import Journal
from problems.pace import Pace
from problems.problem import Case, Problem, filled
from problems.report import CaseReport, GroupReport, Report, Verdict
from problems.station import AnyValidator, Quiet, Ran, Start, Station
from runner import Cancelled, Compilation, sentences
from runner.engine import Engine, connect
from runner.failure import Failure
from runner.images import Listener
from runner.program import ProgramFiles, included
from runner.source import Source, Text

__all__ = ["CaseReport", "Report", "Start", "Verdict"]
MOST_SLOW = 3
"""Stop judging after this many time-limit verdicts: more would teach nothing and take as long."""
MOST_STATIONS = 8
SHORT_S = 0.05
"""Among several stations, one takes its next case ahead of time only if its cases are shorter than this."""
_News = int | tuple[int, Ran]
"""The number of a case that has started, or how it went."""


@dataclass(frozen=True, slots=True)
class Compiling:
    """The compiler has started."""


@dataclass(frozen=True, slots=True)
class CaseStarted:
    """A case has started; `number` counts from 0."""

    number: int
    case: Case


@dataclass(frozen=True, slots=True)
class CaseJudged:
    """A case has a verdict."""

    number: int
    report: CaseReport


@dataclass(frozen=True, slots=True)
class CaseSkipped:
    """A case is left out by the rules of its group."""

    number: int
    case: Case
    why: str


@dataclass(frozen=True, slots=True)
class Judged:
    """Judging is over; always the last event unless an exception is raised."""

    report: Report


Event = Compiling | CaseStarted | CaseJudged | CaseSkipped | Judged


class Judging:
    """A judging in progress: iterate over it, in one thread, for its events.

    `cases` defaults to the problem's own. `enough` is called after each case and ends judging early
    (usually `at_first_failure`). With `start`, runs happen in the caller's sandboxes, and with `validators` they are
    checked there; otherwise sandboxes are created and closed here, and a missing image is built first, reported to
    `listen`.

    By default one case runs at a time. With `spread`, cases run side by side as far as the machine's processors and
    memory allow; with `quiet`, the caller runs other things beside it. Cases that `journal` knows are not run again.
    If `patient`, all cases are run, however many run into the time limit.

    Of a scoring problem, cases that can change nothing any more are left out; if `thorough`, only those that the format
    forbids to run. A score is given if all cases of its groups are among `cases`.

    Iterating raises:
        JudgeError: a validator of the package crashed, timed out or does not compile, or its score breaks the rules.
        DefinitionError: the sandbox does not accept the source, or the package its language.
        EngineError, ImageError, SandboxError: no sandbox is available.
    """

    def __init__(
        self,
        problem: Problem,
        source: Text | ProgramFiles,
        language: Language,
        *,
        cases: Sequence[Case] | None = None,
        enough: Callable[[CaseReport], bool] | None = None,
        engine: Engine | None = None,
        start: Start | None = None,
        validators: Sequence[AnyValidator] | None = None,
        listen: Listener | None = None,
        cancelled: threading.Event | None = None,
        spread: bool = False,
        quiet: Quiet | None = None,
        journal: Journal | None = None,
        patient: bool = False,
        thorough: bool = False,
    ) -> None:
        self.problem = problem
        self.language = dialect(problem, language)
        self.cases = tuple(problem.cases if cases is None else cases)
        self._source = source if isinstance(source, ProgramFiles) else Source.check(source)
        if language.id == handed_in.ANSWERS:
            self._source = handed_in.source_of(self._source)
            self.cases = handed_in.wanted(self.cases, dict(self._source.beside))
        self._enough = enough
        self._engine = engine
        self._start = start
        self._validators = validators
        self._listen = listen
        self._cancelled = cancelled
        self._spread = spread and start is None
        self._quiet = Quiet() if self._spread else quiet
        self._journal = journal
        # Whoever is too slow in one group may score in the next.
        self._patient = patient or problem.groups is not None
        names = [case.name for case in self.cases]
        course = Course(problem.groups, names, thorough=thorough) if problem.groups else None
        self._course = course if course and course.is_whole else None
        self._groups: tuple[GroupReport, ...] = ()
        self._at = 0
        """The number of the case that comes next."""
        self._stopped = False
        self._stations: list[Station] = []
        self._compile: Compilation | None = None
        self._notes: list[str] = []
        self._reports: list[CaseReport] = []
        self._message = self._said = ""
        self._failure: Failure | None = None
        self.report: Report | None = None
        """Set with the last event."""

    def stop(self) -> None:
        """Stop now, from any thread. The report covers the cases judged so far."""
        self._stopped = True
        for station in self._stations:
            station.stop()

    def __iter__(self) -> Iterator[Event]:
        """Yield the events; only once."""
        verdict: Verdict | None
        check_language(self.problem, self.language)
        if self._too_long():
            verdict = "compile_error"
        else:
            try:
                yield from self._all_cases()
            except Cancelled:
                if not self._stopped:
                    raise
            verdict = self._verdict()
        if self._course and verdict == "compile_error":
            self._groups = self._course.groups()  # all of them score nothing
        self.report = self._report(verdict, self._message or self._summary(verdict))
        yield Judged(self.report)

    def failed(self, message: str) -> Report:
        """Return the report after an exception: an internal error with the cases judged before it."""
        return self._report("internal_error", message)

    def _report(self, verdict: Verdict | None, message: str) -> Report:
        return Report(
            problem=self.problem.id,
            language=self.language.id,
            verdict=verdict,
            total=len(self.cases),
            cases=tuple(self._reports),
            compile=self._compile,
            message=message,
            said=self._said,
            package_notes=self.problem.notes,
            run_notes=(*self._notes, *self._repeated(), *self._left_out()),
            failure=self._failure,
            scoring=self.problem.groups is not None,
            groups=self._groups,
            skipped=tuple(self._course.skipped) if self._course else (),
        )

    # --------------------------------------------------------------------------------- the cases

    def _too_long(self) -> bool:
        allowed = self.problem.limits.code_kib
        if allowed is None or self._source.size_bytes <= allowed * 1024:
            return False
        self._message = (
            f"The source is {size_text(self._source.size_bytes)} long; the problem allows {size_text(allowed * 1024)}"
        )
        return True

    def _repeated(self) -> list[str]:
        names = [report.case.name for report in self._reports if report.repeated]
        if not names:
            return []
        listed = f"{', '.join(names[:3])}{f' and {len(names) - 3} more' if len(names) > 3 else ''}"
        return [f"near the time limit with other runs beside it, so run again alone: {listed}"]

    def _left_out(self) -> list[str]:
        """Return a sentence for each group of which cases were left out, unless the group around it has said so."""
        said: dict[str, str] = {}
        for group in self._groups:
            if group.why_not_judged and group.why_not_judged not in said.values():
                left = group.total - group.judged
                cases = f"{left} case{'s' * (left != 1)} of {group.name or 'the package'}"
                said[f"{cases} not judged: {group.why_not_judged}"] = group.why_not_judged
        return list(said)

    def _all_cases(self) -> Iterator[Event]:
        source = assembled(self.problem, self._source, self.language)
        engine = self._engine or connect(self.language.settings.engine.host)
        given = allowed(self.problem, self.language, engine.info.memory_bytes, self.cases)
        self._notes += given.notes
        make = partial(
            Station,
            self.problem,
            source,
            self.language,
            cases=self.cases,
            allowed=given,
            engine=engine,
            start=self._start,
            validators=self._validators,
            quiet=self._quiet,
            listen=self._listen,
            cancelled=self._cancelled,
        )
        if self.language.file.compile:
            yield Compiling()
        known = self._known()
        left = deque(number for number in range(len(self.cases)) if number not in known)
        stations = _most_stations(engine, given) if self._spread else 1
        runs = self._one_by_one(make, left) if stations == 1 else self._side_by_side(make, left, stations)
        with closing(runs):
            yield from self._in_order(runs, known)

    def _known(self) -> dict[int, CaseReport]:
        """Return the cases that the journal knows, by their numbers."""
        if self._journal is None:
            return {}
        found = ((number, case, self._journal.find(case.name)) for number, case in enumerate(self.cases))
        return {number: CaseReport.of_kept(case, told) for number, case, told in found if told is not None}

    def _in_order(self, runs: Iterator[_News], known: Mapping[int, CaseReport]) -> Iterator[Event]:
        """Yield the events of runs that end in any order, and keep the reports in the order of the cases."""
        ended: dict[int, Ran | CaseReport] = dict(known)
        while True:
            yield from self._skipped(ended)
            while self._at in ended:
                number = self._at
                report = self._told(ended.pop(number))
                if report is None:
                    return
                if self._course:
                    report = self._course.add(report)
                self._at += 1
                self._reports.append(report)
                yield CaseJudged(number, report)
                if report.verdict == "internal_error" or (self._enough and self._enough(report)) or self._too_slow():
                    return
                yield from self._skipped(ended)
            if self._course and self._at == len(self.cases):
                return  # what still runs is left out
            news = next(runs, None)
            if news is None:
                return
            if isinstance(news, int):
                yield CaseStarted(news, self.cases[news])
            else:
                number, ran = news
                ended[number] = ran
                self._note(ran)

    def _skipped(self, ended: dict[int, Ran | CaseReport]) -> Iterator[Event]:
        """Pass over the cases that come next as far as the rules leave them out, even if they were run ahead."""
        while self._course and self._at < len(self.cases):
            case = self.cases[self._at]
            why = self._course.why_skipped(case.name)
            if not why:
                return
            ended.pop(self._at, None)
            self._course.skip(case.name)
            self._at += 1
            yield CaseSkipped(self._at - 1, case, why)

    def _first(self, left: deque[int]) -> int | None:
        """Take the first number that is not left out; None if there is none, or another thread has taken it."""
        while (number := _first(left)) is not None and self._is_lost(number):
            pass
        return number

    def _is_lost(self, number: int) -> bool:
        return self._course is not None and self._course.is_lost(self.cases[number].name)

    def _told(self, ended: Ran | CaseReport) -> CaseReport | None:
        """Return a case's report; None if that ended judging."""
        if isinstance(ended, CaseReport):
            return ended
        result = ended.result
        self._compile = self._compile or result.compile
        if result.verdict == "compile_error":
            self._message, self._said = result.message, sentences.how(result)
        elif result.verdict == "internal_error":
            self._message, self._failure = result.message, result.failure
        return ended.report

    def _note(self, ran: Ran) -> None:
        if self._journal and ran.report and ran.report.verdict != "internal_error":
            self._journal.add((ran.report.case.name,), ran.report.to_keep())

    def _one_by_one(self, make: Callable[[], Station], left: deque[int]) -> Generator[_News]:
        if not left or self._stopped:
            return
        with closing(self._opened(make)) as station:
            number, after = self._first(left), None if self._spread else self._first(left)
            while number is not None and not self._stopped:
                yield number
                ran = station.judge(self.cases[number], None if after is None else self.cases[after])
                yield number, ran
                # What was to come next may be left out by now.
                number = self._first(left) if after is None or self._is_lost(after) else after
                short = ran.result.wall_ms < SHORT_S * 1000
                after = self._first(left) if number is not None and (short or not self._spread) else None

    def _side_by_side(self, make: Callable[[], Station], left: deque[int], stations: int) -> Generator[_News]:
        news: SimpleQueue[_News | BaseException | None] = SimpleQueue()
        over = threading.Event()

        pace = Pace()

        def work(others: int) -> None:
            try:
                if pace.wait_until_worth(others, left, over):
                    with closing(self._one_by_one(make, left)) as runs:
                        for one in runs:
                            if isinstance(one, int):
                                pace.begin()
                            else:
                                pace.note(one[1].result)
                            news.put(one)
                            if over.is_set():
                                break
                news.put(None)
            except BaseException as error:  # raised again where the news are taken
                news.put(error)

        threads = [
            threading.Thread(target=work, args=(others,), name="judge", daemon=True) for others in range(stations)
        ]
        for thread in threads:
            thread.start()
        try:
            running = stations
            while running:
                one = news.get()
                if one is None:
                    running -= 1
                elif isinstance(one, BaseException):
                    raise one
                else:
                    yield one
        finally:
            over.set()
            for station in self._stations:
                station.stop()
            for thread in threads:
                thread.join()

    def _opened(self, make: Callable[[], Station]) -> Station:
        station = make()
        self._stations.append(station)
        if self._stopped:
            station.stop()
        return station

    def _too_slow(self) -> bool:
        slow = sum(report.verdict == "time_limit" for report in self._reports)
        left = len(self.cases) - self._at
        if self._patient or slow < MOST_SLOW or not left:
            return False
        self._notes.append(f"{slow} cases ran into the time limit; the {left} behind them were not run")
        return True

    # ------------------------------------------------------------------------------- the verdict

    def _verdict(self) -> Verdict | None:
        if self._compile and self._compile.exit_code != 0 and not self._reports:
            return None if self._stopped else "compile_error"
        failed = [report.verdict for report in self._reports if report.verdict != "accepted"]
        if "internal_error" in failed:
            return "internal_error"
        if self._course and self._at == len(self.cases):
            self._groups = self._course.groups()
            if (graded := self._groups[0].verdict) is not None:
                return graded
        if failed:
            return failed[0]
        return "accepted" if len(self._reports) == len(self.cases) else None

    def _summary(self, verdict: Verdict | None) -> str:
        passed = sum(report.verdict == "accepted" for report in self._reports)
        points = f", {self._groups[0].points}" if self._groups else ""
        if verdict is None:
            return f"Stopped after {len(self._reports)} of {len(self.cases)} cases"
        if verdict == "accepted":
            return f"Accepted: {passed} of {len(self.cases)} cases{points}"
        failed = [report for report in self._reports if report.verdict != "accepted"]
        # A grader may have another one than the first decide.
        first = next((report for report in failed if report.verdict == verdict), failed[0])
        words = verdict.replace("_", " ").capitalize()
        return f"{words} on {first.case.name}: {first.said.partition(chr(10))[0]}{points}"


def judge(
    problem: Problem,
    source: Text | ProgramFiles,
    language: Language,
    *,
    cases: Sequence[Case] | None = None,
    enough: Callable[[CaseReport], bool] | None = None,
    engine: Engine | None = None,
    start: Start | None = None,
    validators: Sequence[AnyValidator] | None = None,
    listen: Listener | None = None,
    quiet: Quiet | None = None,
    patient: bool = False,
    thorough: bool = False,
) -> Report:
    """Judge a submission to the end; see `Judging`.

    Raises:
        JudgeError, DefinitionError, EngineError, ImageError, SandboxError: see `Judging`.
    """
    judging = Judging(
        problem,
        source,
        language,
        cases=cases,
        enough=enough,
        engine=engine,
        start=start,
        validators=validators,
        listen=listen,
        quiet=quiet,
        patient=patient,
        thorough=thorough,
    )
    for _ in judging:
        pass
    assert judging.report
    return judging.report


def assembled(problem: Problem, given: Source | ProgramFiles, language: Language) -> Source:
    """Return a submission with the package's included files.

    Raises:
        DefinitionError: the main file cannot be told.
    """
    if language.id == handed_in.ANSWERS:
        return handed_in.source_of(given) if isinstance(given, ProgramFiles) else given
    folder, constants = problem.include, problem.constants
    paths = included(folder, language) if folder else {}
    if isinstance(given, Source):
        if not paths:
            return given
        name = given.name or language.file.source
        given = ProgramFiles(given.files(name), name)
    return given.assemble(language, {name: filled(path, constants) for name, path in paths.items()})


def check_language(problem: Problem, language: Language) -> None:
    """Check that the package allows a language.

    Raises:
        DefinitionError: it does not.
    """
    if (
        language.id != handed_in.ANSWERS
        and problem.languages
        and not {language.id, *language.file.aliases} & set(problem.languages)
    ):
        allows = ", ".join(problem.languages)
        raise DefinitionError(
            problem.id, f"does not take {language.name}: problem.yaml allows {allows}", "use one of these"
        )


def at_first_failure(report: CaseReport) -> bool:
    """Return whether this case failed; for `enough`."""
    return report.verdict != "accepted"


def _first(left: deque[int]) -> int | None:
    """Take the first number; None if another thread has taken the last one."""
    try:
        return left.popleft()
    except IndexError:
        return None


def _most_stations(engine: Engine, given: Allowed) -> int:
    """Return how many stations the engine's machine has processors and memory for."""
    info, memory = engine.info, int(given.limits["memory"] or 1)
    return max(1, min(info.cpus, (info.memory_bytes or memory) // memory, MOST_STATIONS))
