"""Check that this machine is ready and that every limit really holds.

Every language goes through the same checks. Most are programs of its `programs/` folder, run in
one sandbox one after the other: each limit must be breached and reported with its proof, and
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
from dataclasses import replace
from functools import partial

from languages import DefinitionError, Language
from languages.programs import program
from runner import images, sentences
from runner.checks import CHECKS, PROGRAMS, Begun, Check, Host, LanguageHealth, Status
from runner.conformance import differences, run_program
from runner.container import exists
from runner.engine import Engine, translate_errors
from runner.errors import EngineError, RunnerError, failure_of
from runner.failure import Failure
from runner.images import Progress
from runner.remedies import remedy
from runner.runner import Runner

_COLOURS = re.compile(r"\x1b\[[\d;]*m")


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
    """Check several languages at once, as many as there are cores; `listen` is called from their threads.

    The first event is the `Host`; without languages it is the only one. If the engine goes away,
    the remaining checks are skipped with the reason; once `cancelled` is set, the current check and
    the remaining ones are skipped as cancelled.

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
            stop.set()  # Ctrl+C: leaving the `with` waits for the current checks
            raise


def free_bytes(engine: Engine) -> int | None:
    """Return the free space under the engine's data folder, or None if the engine is not on this machine.

    Raises:
        EngineError: the engine does not answer.
    """
    if engine.endpoint.socket is None:
        return None
    with translate_errors(engine.endpoint):
        folder = str(engine.api.info().get("DockerRootDir") or "")
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None  # in a virtual machine, or not visible to us


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
        """The ids of all containers used."""
        self.reason = ""
        """Why nothing more can be checked; empty: it can."""

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
                self._guarded(name, self._gone)  # always skipped: by now there is a reason
        self._guarded("gone", self._gone)
        return self.health

    def _guarded(self, name: str, make: Callable[[], Check], *, wanted: bool = False) -> None:
        """Make a check, turn any error into a failed one, and report it if it was requested."""
        if not wanted and name not in self.wanted:
            return
        began = time.monotonic()
        if self.cancelled.is_set() or self.reason:
            skipped = self._check(name, "skip", self.reason)
            self._tell(skipped if self.reason else Check.not_made(self.language.id, name))
            return
        if name in self.wanted:
            self.listen(Begun(self.language.id, name))
        try:
            check = make()
        except (RunnerError, DefinitionError, OSError, UnicodeError) as error:
            check = self._check(name, "fail", _COLOURS.sub("", str(error)))
            check = replace(check, failure=failure_of(error))
        if self.cancelled.is_set() and check.status != "pass":
            check = Check.not_made(self.language.id, name)
        elif check.status != "pass":
            check = self._explained(check)
        self._tell(replace(check, seconds=time.monotonic() - began))

    def _explained(self, check: Check) -> Check:
        """Add a remedy to a check that did not pass, and find out whether others can still be made."""
        try:
            self.engine.check()
        except EngineError as error:
            self.reason = f"the engine went away: {error}"
            lost = error.failure if error.kind == "not_allowed" else Failure("gone", error.failure.facts)
            status = "skip" if check.name == "image" else check.status
            check = replace(check, detail=self.reason, status=status, failure=lost)
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
        self.health.libraries = self.language.libraries.by_tool()
        made.append(Runner(self.language, engine=self.engine, listen=self.listen, cancelled=self.cancelled))
        self.ids.add(made[0].id)
        image = images.find(self.engine, self.health.image)
        ran = f"{self.health.image}, made from {image.contents if image else self.language.file.image}"
        return replace(self._check("image", "pass"), ran=ran, found=self.health.image)

    def _version(self, runner: Runner) -> Check:
        command = " ".join(self.language.file.version)
        self.health.version, answer = runner.version(self.cancelled)
        check = replace(self._check("version", "pass"), result=answer, ran=command, found=self.health.version)
        if self.health.version:
            return check
        said = (answer.stdout.strip() or answer.stderr.strip()).splitlines()
        why = sentences.reason(answer.failure, named=True) if answer.failure else answer.message
        detail = " ".join([f"{command}: {why}", *said[-1:]])
        return replace(check, status="fail", detail=detail, failure=answer.failure)

    def _program(self, runner: Runner, name: str) -> Check:
        found = program(self.language, name)
        if found is None:
            file = f"programs/{name}{self.language.file.endings[0]}"
            return self._check(name, "skip", f"{self.language.name} brings no {file}")
        if found.expects.after and (before := program(self.language, found.expects.after)):
            run_program(runner, before, self.cancelled)
        result = run_program(runner, found, self.cancelled)
        if result.stopped:
            return Check.not_made(self.language.id, name)
        wrong = differences(result, found.expects)
        check = self._check(name, "fail" if wrong else "pass", wrong)
        return replace(check, result=result, program=found, ran=found.source, failure=result.failure)

    def _gone(self) -> Check:
        left = sorted(identifier[:12] for identifier in self.ids if exists(self.engine, identifier))
        ran = f"looked for {' '.join(sorted(identifier[:12] for identifier in self.ids))}"
        wrong = f"still there: container {' '.join(left)}" if left else ""
        return replace(self._check("gone", "fail" if left else "pass", wrong), ran=ran)
