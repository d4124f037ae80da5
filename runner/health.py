"""Is this machine ready, and does every limit really hold?

Each language goes through the same checks. Most are programs of its `programs/` folder, run in
one sandbox one after the other: each limit is tripped and must be reported with its proof, and
the run after it must be clean.
"""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Literal

from languages import DefinitionError, Language
from languages.limits import BY_NAME
from languages.programs import Expectation, Program, program
from runner import images
from runner.container import exists
from runner.engine import Engine, EngineInfo, explained
from runner.errors import EngineError, RunnerError
from runner.images import Progress
from runner.remedies import remedy
from runner.result import Result
from runner.runner import Runner

PURPOSES = {
    "image": "its image is here, and a sandbox starts from it",
    "version": "its compiler or interpreter is in the image and says its version",
    "hello": "a program runs, and its output comes back unchanged",
    "stdin": "a program is given its input byte for byte",
    "stderr": "stdout, stderr and the exit status are told apart",
    "unicode": "UTF-8 comes through in both directions",
    "exception": "an error that nobody catches is a runtime error, with its message",
    "syntax": "a syntax error is reported with its line",
    "time": "a program that never ends is stopped by the clock",
    "memory": "a growing program is stopped at its limit, with proof",
    "processes": "one process too many is refused, and the kernel counted it",
    "output": "a program that prints for ever is stopped; what came before is kept",
    "disk": "what is written is bounded, and a full disk is seen",
    "network": "there is no way out, and the kernel counted the attempt",
    "clean": "a run finds no process and no file of the run before",
    "gone": "no container is left when the sandbox is closed",
}
"""What each check proves, in the order in which they are made."""
CHECKS = tuple(PURPOSES)
PROGRAMS = tuple(name for name in CHECKS if name not in ("image", "version", "gone"))
"""The checks that are programs."""
CANCELLED = "cancelled"
"""The detail of a check that was not made, or not to its end, because the caller stopped."""
Status = Literal["pass", "fail", "skip"]
_PHASE_FAILED = re.compile(r"the sandbox could not do its part of the (\w+) phase: (.*); check `", re.DOTALL)
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


@dataclass(frozen=True, slots=True)
class Begun:
    """A check is under way now."""

    language: str
    name: str


@dataclass(frozen=True, slots=True)
class Host:
    """What everything is checked on."""

    engine: EngineInfo
    free_bytes: int | None
    """Free space under the engine's data folder; None where that is on another machine."""


@dataclass(frozen=True, slots=True)
class Check:
    """What came of one check."""

    language: str
    name: str
    status: Status
    detail: str = ""
    """What was expected and what came; empty where it passed."""
    result: Result | None = None
    program: Program | None = None
    ran: str = ""
    """What was run: the program's source, a command, or what was looked for."""
    found: str = ""
    """The image's name and the version, of those two checks."""
    kind: str = ""
    """What kind of failure it is, in two or three words, where it did not pass."""
    remedy: str = ""
    """What to do about it."""
    seconds: float = 0.0


@dataclass(slots=True)
class LanguageHealth:
    """What came of all checks of a language."""

    language: str
    image: str = ""
    version: str = ""
    checks: list[Check] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """No check failed, and not all were skipped."""
        made = {check.status for check in self.checks}
        return "pass" in made and "fail" not in made

    def to_dict(self) -> dict[str, object]:
        """The contract's object for one language."""
        return {
            "language": self.language,
            "image": self.image,
            "version": self.version,
            "ok": self.ok,
            "checks": {check.name: check.status for check in self.checks},
            "detail": {check.name: check.detail for check in self.checks if check.status != "pass"},
            "remedy": {check.name: check.remedy for check in self.checks if check.remedy},
        }


News = Host | Begun | Check | Progress
Listener = Callable[[News], None]


def examine(
    engine: Engine,
    languages: Sequence[Language],
    listen: Listener,
    *,
    checks: Iterable[str] = CHECKS,
    cancelled: threading.Event | None = None,
) -> list[LanguageHealth]:
    """Check languages side by side, as many as there are cores; `listen` is called from their threads.

    The first news is the `Host`, which is all of it where no languages are given. When the engine
    goes away half way, the checks that are left are skipped with the reason; once `cancelled` is
    set, the one under way and those that are left are skipped as `CANCELLED`.

    Raises:
        EngineError: the engine does not answer at the beginning.
    """
    engine.check()
    listen(Host(engine.info, free_bytes(engine)))
    wanted = set(checks)
    workers = max(1, min(len(languages), engine.info.cpus, os.cpu_count() or 1))
    stop = cancelled or threading.Event()
    with ThreadPoolExecutor(workers, thread_name_prefix="health") as threads:
        try:
            return list(threads.map(lambda one: _Examination(engine, one, listen, wanted, stop).examine(), languages))
        except BaseException:
            stop.set()  # Ctrl+C: leaving the `with` waits for those that are under way
            raise


def free_bytes(engine: Engine) -> int | None:
    """Free space under the engine's data folder; None where the engine is not on this machine.

    Raises:
        EngineError: the engine does not answer.
    """
    if engine.endpoint.socket is None:
        return None
    with explained(engine.endpoint):
        folder = str(engine.api.info().get("DockerRootDir") or "")
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None  # in a virtual machine, or not for us to see


class _Examination:
    """The checks of one language."""

    def __init__(
        self, engine: Engine, language: Language, listen: Listener, wanted: set[str], cancelled: threading.Event
    ) -> None:
        self.engine = engine
        self.language = language
        self.listen = listen
        self.wanted = wanted
        self.cancelled = cancelled
        self.health = LanguageHealth(language.id)
        self.ids: set[str] = set()
        """Of all containers that were used."""
        self.reason = ""
        """Why nothing more can be checked."""

    def examine(self) -> LanguageHealth:
        made: list[Runner] = []
        self._guarded("image", lambda: self._image(made), wanted=True)
        for runner in made:
            with runner:
                self._guarded("version", partial(self._version, runner))
                for name in PROGRAMS:
                    self._guarded(name, partial(self._program, runner, name))
                    self.ids.add(runner.id)
        if not made:
            for name in CHECKS[1:-1]:
                self._guarded(name, self._gone)  # never made: there is a reason by now
        self._guarded("gone", self._gone)
        return self.health

    def _guarded(self, name: str, make: Callable[[], Check], *, wanted: bool = False) -> None:
        """Make a check, whatever happens, and tell what came of it if it was asked for."""
        if not wanted and name not in self.wanted:
            return
        began = time.monotonic()
        if self.cancelled.is_set() or self.reason:
            self._tell(self._check(name, "skip", self.reason or CANCELLED))
            return
        if name in self.wanted:
            self.listen(Begun(self.language.id, name))
        try:
            check = make()
        except (RunnerError, DefinitionError, OSError, UnicodeError) as error:
            check = self._check(name, "fail", _COLOURS.sub("", str(error)))
        if self.cancelled.is_set() and check.status != "pass":
            check = replace(check, status="skip", detail=CANCELLED)
        elif check.status != "pass":
            check = self._explained(check)
        self._tell(replace(check, seconds=time.monotonic() - began))

    def _explained(self, check: Check) -> Check:
        """A check that did not pass with what to do about it; see whether any other can be made."""
        try:
            self.engine.check()
        except EngineError as error:
            self.reason = f"the engine went away: {error}"
            check = replace(check, detail=self.reason, status="skip" if check.name == "image" else check.status)
        else:
            if check.name == "image":
                why = "see image" if "image" in self.wanted else check.detail.splitlines()[0]
                self.reason = f"there is no sandbox to run it in: {why}"
        found = remedy(check, self.language)
        return replace(check, kind=found.kind, remedy=found.todo)

    def _tell(self, check: Check) -> None:
        if check.name in self.wanted:
            self.health.checks.append(check)
            self.listen(check)

    def _check(self, name: str, status: Status, detail: str = "") -> Check:
        return Check(self.language.id, name, status, detail)

    # ------------------------------------------------------------------------------ the checks

    def _image(self, made: list[Runner]) -> Check:
        self.health.image = images.tag(self.language)
        made.append(Runner(self.language, engine=self.engine, listen=self.listen, cancelled=self.cancelled))
        self.ids.add(made[0].id)
        image = images.find(self.engine, self.health.image)
        ran = f"{self.health.image}, made from {image.made_from if image else self.language.file.image}"
        return replace(self._check("image", "pass"), ran=ran, found=self.health.image)

    def _version(self, runner: Runner) -> Check:
        command = " ".join(self.language.file.version)
        self.health.version, answer = runner.version(self.cancelled)
        check = replace(self._check("version", "pass"), result=answer, ran=command, found=self.health.version)
        if self.health.version:
            return check
        said = (answer.stdout.strip() or answer.stderr.strip()).splitlines()
        detail = " ".join([f"{command}: {_failed(answer).removeprefix('run: ')}", *said[-1:]])
        return replace(check, status="fail", detail=detail)

    def _program(self, runner: Runner, name: str) -> Check:
        found = program(self.language, name)
        if found is None:
            file = f"programs/{name}{self.language.file.endings[0]}"
            return self._check(name, "skip", f"{self.language.name} brings no {file}")
        if found.expects.after and (before := program(self.language, found.expects.after)):
            run_program(runner, before, self.cancelled)
        result = run_program(runner, found, self.cancelled)
        wrong = CANCELLED if result.stopped else differences(result, found.expects)
        check = self._check(name, "fail" if wrong else "pass", wrong)
        return replace(check, result=result, program=found, ran=found.source)

    def _gone(self) -> Check:
        left = sorted(identifier[:12] for identifier in self.ids if exists(self.engine, identifier))
        ran = f"looked for {' '.join(sorted(identifier[:12] for identifier in self.ids))}"
        wrong = f"still there: container {' '.join(left)}" if left else ""
        return replace(self._check("gone", "fail" if left else "pass", wrong), ran=ran)


def run_program(runner: Runner, chosen: Program, cancelled: threading.Event | None = None) -> Result:
    """Run a program with the input and limits that its expectation names; once `cancelled` is set, it is stopped.

    Raises:
        DefinitionError: those limits are none, or the machine has not so much.
    """
    expects = chosen.expects
    run = runner.start(chosen.raw, expects.stdin, limits=expects.limits, timeouts=expects.timeouts)
    return run.result(cancelled)


def expected(expects: Expectation) -> list[str]:
    """What must come of a program, a fact each: `verdict time_limit`, `breaches time`."""
    said = [f"verdict {expects.verdict}"]
    if expects.breaches:
        said.append(f"breaches {', '.join(expects.breaches)}")
    for what, value in (("exit status", expects.exit_code), ("signal", expects.signal)):
        if value is not None:
            said.append(f"{what} {value}")
    for what, wanted in (
        ("stdout", expects.stdout),
        ("stdout begins", expects.stdout_starts),
        ("stdout has", expects.stdout_has),
        ("stderr", expects.stderr),
        ("stderr has", expects.stderr_has),
    ):
        if wanted is not None and (wanted or what in ("stdout", "stderr")):
            said.append(f"{what} {_short(wanted) if wanted else 'nothing'}")
    return said


def given(expects: Expectation) -> list[str]:
    """What a program is given other than usual: `run 1 s`, `after background`."""
    values = {**expects.limits, **expects.timeouts}
    said = [
        f"{name.removesuffix('_ms')} {BY_NAME[name].text(BY_NAME[name].parse(value))}" for name, value in values.items()
    ]
    said += [f"stdin {_short(expects.stdin)}"] if expects.stdin else []
    return said + ([f"after the program {expects.after}"] if expects.after else [])


def differences(result: Result, expects: Expectation) -> str:
    """In what a result differs from what was expected, in one sentence; empty where it does not."""
    if result.verdict == "internal_error":
        return _failed(result)
    found: list[str] = []

    def compare(what: str, came: object, wanted: object) -> None:
        if came != wanted:
            found.append(f"{what}: expected {_short(wanted)}, came {_short(came)}")

    compare("verdict", result.verdict, expects.verdict)
    compare("breaches", sorted({breach.limit for breach in result.breaches}), sorted(expects.breaches))
    for what, wanted in (("exit_code", expects.exit_code), ("signal", expects.signal)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    for what, wanted in (("stdout", expects.stdout), ("stderr", expects.stderr)):
        if wanted is not None:
            compare(what, getattr(result, what), wanted)
    if expects.stdout_starts is not None:
        compare("start of stdout", result.stdout[: len(expects.stdout_starts)], expects.stdout_starts)
    said = result.stderr + (result.compile.to_dict()["stderr"] if result.compile else "")
    for what, where, wanted in (("stdout", result.stdout, expects.stdout_has), ("stderr", said, expects.stderr_has)):
        if wanted is not None and wanted not in where:
            found.append(f"{what}: expected {_short(wanted)} in it, came {_short(where)}")
    if found and result.verdict in ("compile_error", "runtime_error"):
        words = (said.strip().splitlines() or [""])[-1]
        found.append(f"({result.message}{': ' + _short(words) if words else ''})")
    return "; ".join(found)


def _failed(result: Result) -> str:
    """A result's message; of a sandbox that could not do its part, only what it could not do."""
    found = _PHASE_FAILED.search(result.message)
    return f"{found[1]}: {found[2]}" if found else result.message


def _short(value: object) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 100 else f"{text[:60]} … {text[-30:]}"
