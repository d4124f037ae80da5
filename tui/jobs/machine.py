"""Do all blocking work of the app: the engine, its images and the parked sandboxes.

Every method may take long, so thread workers call it, also several at once. Tests replace it by a
scripted one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import tomli_w

from foundation.paths import state_folder
from foundation.toml_file import read_toml
from languages import Catalogue, DefinitionError, Language
from runner import Run, Runner, health, images, provision
from runner.engine import Engine, EngineInfo, connect, disconnect
from runner.images import Image, Listener
from runner.pool import Losses, Pool
from runner.program import ProgramFiles
from runner.run import Options
from tui.state.overrides import Overrides

if TYPE_CHECKING:
    from problems.answer import Answering
    from problems.growth import Growing, Sized
    from problems.judge import CaseReport, Judging
    from problems.more import RaisedLimit, Raising
    from problems.problem import Case, Problem
    from problems.race import Racer, Racing
    from problems.stress import Stress


class Machine:
    """The engine, with our images and sandboxes on it."""

    def __init__(self, catalogue: Catalogue, losses: Losses | None = None) -> None:
        self._catalogue = catalogue
        self.losses = losses or Losses()
        """What had waited and was lost, on machines `apart` from this one too."""
        self._pool = Pool(losses=self.losses)
        self._versions: dict[str, str] | None = None
        self._asking = threading.Lock()

    # ---------------------------------------------------------------------------- the engine

    def check(self) -> EngineInfo:
        """Return the facts of the engine that answers.

        Raises:
            EngineError: if none answers.
        """
        engine = self._engine()
        engine.check()
        return engine.info

    def set_up(self, say: provision.Listener) -> None:
        """Install an engine if there is none, and start it.

        Raises:
            EngineError: if that fails; the sentence says what to do.
        """
        disconnect()
        provision.engine(say, self._catalogue.settings.engine.host)

    # -------------------------------------------------------------------------------- images

    def images(self) -> dict[str, Image]:
        """Return the images on the engine by language, outdated ones included.

        Raises:
            EngineError: if the engine does not answer.
        """
        found: dict[str, Image] = {}
        for image in images.ours(self._engine(), self._catalogue.languages):
            found.setdefault(image.language, image)  # current images come first
        return found

    def version(self, language: Language, image: Image) -> str:
        """Return the version text of the toolchain in an image, or "" if it has none.

        Asks in a sandbox, which takes half a second, once for each image.

        Raises:
            RunnerError: if no sandbox could be started.
        """
        with self._asking:
            known = self._known_versions()
            if image.id not in known:
                with Runner(language, engine=self._engine()) as runner:
                    known[image.id] = runner.version()[0]
                self._remember(known)
            return known[image.id]

    def known_version(self, image: Image) -> str | None:
        """Return the remembered version, or None if `version` would have to ask."""
        return self._known_versions().get(image.id)

    def fetch(self, language: Language, listen: Listener, cancelled: threading.Event) -> None:
        """Get the language's image and park a sandbox.

        Raises:
            EngineError, ImageError, SandboxError: if that fails.
            Cancelled: if `cancelled` was set.
        """
        self._pool.park(language, listen, cancelled)

    # ------------------------------------------------------------------------------ sandboxes

    def parked(self, language: Language) -> bool:
        """Return whether a fresh sandbox is parked. Never blocks."""
        return self._pool.parked(language)

    def ready(self, language: Language, source: str) -> bool:
        """Return whether a run of this source would start immediately. Never blocks."""
        return self._pool.ready(language, source)

    def start(
        self, language: Language, source: str, stdin: bytes | None, overrides: Overrides, **options: Unpack[Options]
    ) -> Run:
        """Start a run and return it; the caller iterates over its events.

        With `stdin` None, stdin stays open for `Run.write`.

        Raises:
            DefinitionError: if the machine cannot provide a limit, or no sandbox accepts the source.
            EngineError: if there is no engine.
        """
        return self._pool.start(
            language,
            source,
            stdin,
            tier=overrides.tier,
            limits=overrides.limits,
            timeouts=overrides.timeouts,
            **options,
        )

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
        """Return a judging in the parked sandbox; the caller iterates over its events.

        `fetch` the language first. A package that leaves its time limit to its own solutions is measured first, once:
        `measuring` is called with the name of each solution.

        Raises:
            EngineError: if there is no engine.
            Cancelled: if `cancelled` was set while measuring.
        """
        from problems import timing
        from problems.dialect import dialect
        from problems.judge import Judging

        problem = timing.with_time_limit(problem, self._catalogue, self._engine(), measuring, cancelled=cancelled)
        start = partial(self._pool.start, dialect(problem, language))
        return Judging(
            problem,
            source,
            language,
            cases=cases,
            enough=enough,
            engine=self._engine(),
            start=start,
            listen=listen,
            cancelled=cancelled,
        )

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
        """Return a stress test in its own sandboxes; the caller iterates over it.

        Raises:
            PackageError: if the package has no generator or no slow solution.
            EngineError: if there is no engine.
        """
        from problems.stress import Stress

        return Stress(
            problem,
            source,
            language,
            catalogue=self._catalogue,
            engine=self._engine(),
            first_seed=first_seed,
            listen=listen,
            cancelled=cancelled,
        )

    def growth(
        self,
        sized: Sized,
        source: str,
        language: Language,
        *,
        problem: Problem | None,
        listen: Listener,
        cancelled: threading.Event,
    ) -> Growing:
        """Return a measurement of growth in its own sandboxes; the caller iterates over it.

        Raises:
            EngineError: if there is no engine.
        """
        from problems.growth import Growing

        return Growing(
            sized,
            source,
            language,
            problem=problem,
            catalogue=self._catalogue,
            engine=self._engine(),
            listen=listen,
            cancelled=cancelled,
        )

    def race(self, problem: Problem, own: Sequence[Racer], *, listen: Listener, cancelled: threading.Event) -> Racing:
        """Return a race against the package's solutions in sandboxes of its own; the caller iterates over it.

        Raises:
            EngineError: if there is no engine.
        """
        from problems.race import Racing, references

        racers = [*own, *references(problem, self._catalogue)]
        return Racing(problem, racers, engine=self._engine(), listen=listen, cancelled=cancelled)

    def raise_limit(
        self,
        problem: Problem,
        source: str,
        language: Language,
        case: Case,
        limit: RaisedLimit,
        *,
        listen: Listener,
        cancelled: threading.Event,
    ) -> Raising:
        """Return runs of a case with ever higher limits, in sandboxes of their own; the caller iterates over them.

        Raises:
            EngineError: if there is no engine.
        """
        from problems.more import Raising

        return Raising(
            problem, source, language, case, limit, engine=self._engine(), listen=listen, cancelled=cancelled
        )

    def answer(self, problem: Problem, given: bytes, *, listen: Listener, cancelled: threading.Event) -> Answering:
        """Return what works out the answer to an input in its own sandboxes; the caller calls its `result`.

        Raises:
            EngineError: if there is no engine.
        """
        from problems.answer import Answering

        return Answering(
            problem, given, catalogue=self._catalogue, engine=self._engine(), listen=listen, cancelled=cancelled
        )

    def examine(
        self, languages: Sequence[Language], listen: health.Listener, checks: Iterable[str], cancelled: threading.Event
    ) -> None:
        """Check languages side by side; `listen` is called from several threads. See `runner.health.examine`.

        Raises:
            EngineError: if there is no engine.
        """
        health.examine(self._engine(), languages, listen, checks=checks, cancelled=cancelled)

    def apart(self) -> Machine:
        """Return a machine on the same engine with its own sandboxes, for a screen that ends them on closing."""
        return Machine(self._catalogue, self.losses)

    def close(self) -> None:
        """End every sandbox."""
        self._pool.close()

    # --------------------------------------------------------------------------------- own

    def _engine(self) -> Engine:
        return connect(self._catalogue.settings.engine.host)

    def _known_versions(self) -> dict[str, str]:
        if self._versions is None:
            self._versions = _read_versions(_versions_file())
        return self._versions

    def _remember(self, known: Mapping[str, str]) -> None:
        path = _versions_file()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(tomli_w.dumps(dict(known)), encoding="utf-8")
        except OSError:
            return  # next time, the toolchain is asked again


def _versions_file() -> Path:
    return state_folder() / "versions.toml"


def _read_versions(path: Path) -> dict[str, str]:
    try:
        return {name: text for name, text in read_toml(path).items() if isinstance(text, str)}
    except DefinitionError:
        return {}  # missing or damaged: the toolchains are asked again
