"""All that blocks: the engine, its images and the parked sandboxes, as the app needs them.

Every method may take long and is called from thread workers; they may run side by side. Tests put
a scripted one in its place.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import tomli_w

from foundation.paths import state_folder
from foundation.toml_file import read_toml
from languages import Catalogue, DefinitionError, Language
from runner import Run, Runner, health, images, provision
from runner.engine import Engine, EngineInfo, connect, disconnect
from runner.images import Image, Listener
from runner.pool import Pool
from tui.state.overrides import Overrides

if TYPE_CHECKING:
    from problems.judge import CaseReport, Judging
    from problems.problem import Case, Problem
    from problems.stress import Stress


class Machine:
    """The engine that is found and what we have on it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._pool = Pool()
        self._versions: dict[str, str] | None = None
        self._asking = threading.Lock()

    # ---------------------------------------------------------------------------- the engine

    def check(self) -> EngineInfo:
        """See that an engine answers, and what it is.

        Raises:
            EngineError: none does.
        """
        engine = self._engine()
        engine.check()
        return engine.info

    def set_up(self, say: provision.Listener) -> None:
        """Install an engine where there is none, and start it.

        Raises:
            EngineError: it cannot be had; the sentence says what to do.
        """
        disconnect()
        provision.engine(say, self._catalogue.settings.engine.host)

    # -------------------------------------------------------------------------------- images

    def images(self) -> dict[str, Image]:
        """The languages' images that are on the engine, by language; one that is outdated too.

        Raises:
            EngineError: the engine does not answer.
        """
        found: dict[str, Image] = {}
        for image in images.ours(self._engine(), self._catalogue.languages):
            found.setdefault(image.language, image)  # those that are current come first
        return found

    def version(self, language: Language, image: Image) -> str:
        """What the toolchain in an image calls itself, "" where it does not say.

        Asked once for each image, in a sandbox, which takes half a second; then remembered.

        Raises:
            RunnerError: no sandbox could be had.
        """
        with self._asking:
            known = self._known_versions()
            if image.id not in known:
                with Runner(language, engine=self._engine()) as runner:
                    known[image.id] = runner.version()[0]
                self._remember(known)
            return known[image.id]

    def known_version(self, image: Image) -> str | None:
        """The same where it is remembered; None where it would have to be asked."""
        return self._known_versions().get(image.id)

    def fetch(self, language: Language, listen: Listener, cancelled: threading.Event) -> None:
        """Have the language's image, and a sandbox parked.

        Raises:
            EngineError, ImageError, SandboxError: it cannot be had.
            Cancelled: `cancelled` was set.
        """
        self._pool.park(language, listen, cancelled)

    # ------------------------------------------------------------------------------ sandboxes

    def parked(self, language: Language) -> bool:
        """Whether a fresh sandbox waits. Never blocks."""
        return self._pool.parked(language)

    def ready(self, language: Language, source: str) -> bool:
        """Whether a run of this source would start at once. Never blocks."""
        return self._pool.ready(language, source)

    def start(self, language: Language, source: str, stdin: bytes | None, overrides: Overrides) -> Run:
        """A run whose events the caller takes; with `stdin` None, stdin stays open for `Run.write`.

        Raises:
            DefinitionError: a limit that the machine does not have, or a source that no sandbox takes.
            EngineError: no engine.
        """
        return self._pool.start(
            language, source, stdin, tier=overrides.tier, limits=overrides.limits, timeouts=overrides.timeouts
        )

    def judge(
        self,
        problem: Problem,
        source: str,
        language: Language,
        *,
        cases: Sequence[Case],
        enough: Callable[[CaseReport], bool] | None,
        listen: Listener,
        cancelled: threading.Event,
    ) -> Judging:
        """A judging in the parked sandbox; the caller iterates over its events. `fetch` the language first.

        Raises:
            EngineError: no engine.
        """
        from problems.judge import Judging

        start = partial(self._pool.start, language)
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
        self, problem: Problem, source: str, language: Language, *, listen: Listener, cancelled: threading.Event
    ) -> Stress:
        """A stress test in sandboxes of its own; the caller iterates over it.

        Raises:
            PackageError: the package has no generator or no slow solution.
            EngineError: no engine.
        """
        from problems.stress import Stress

        return Stress(
            problem,
            source,
            language,
            catalogue=self._catalogue,
            engine=self._engine(),
            listen=listen,
            cancelled=cancelled,
        )

    def examine(
        self, languages: Sequence[Language], listen: health.Listener, checks: Iterable[str], cancelled: threading.Event
    ) -> None:
        """Check languages side by side; `listen` is called from several threads. See `runner.health.examine`.

        Raises:
            EngineError: no engine.
        """
        health.examine(self._engine(), languages, listen, checks=checks, cancelled=cancelled)

    def apart(self) -> Machine:
        """The same engine with sandboxes of its own, for a screen that ends them when it closes."""
        return Machine(self._catalogue)

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
            return  # asked again next time


def _versions_file() -> Path:
    return state_folder() / "versions.toml"


def _read_versions(path: Path) -> dict[str, str]:
    try:
        return {name: text for name, text in read_toml(path).items() if isinstance(text, str)}
    except DefinitionError:
        return {}  # not there, or damaged: nothing that cannot be asked again
