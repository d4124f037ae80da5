"""Which version of each language's toolchain there is; images are asked once each, then it is remembered."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from languages import Catalogue, Language
from runner import EngineError, Runner, images
from runner.engine import Engine
from serve.store import LASTING, Store

_NUMBERS = re.compile(r"(\d+)\.(\d+)(?:\.(\d+))?")
Numbers = tuple[int, int, int]
UNKNOWN = "0.0.0"
AT_ONCE = 3
"""How many images are asked side by side."""


class Versions(Protocol):
    """The versions of the languages that can be run; safe to use from several threads."""

    def of(self, language: Language) -> str:
        """Return a language's version as three numbers with dots.

        Raises:
            RunnerError, ClusterError: it cannot be had.
        """

    def of_all(self) -> list[tuple[Language, str]]:
        """Return the languages that can be run now, with their versions.

        Raises:
            RunnerError, ClusterError: they cannot be had.
        """


class ImageVersions:
    """The versions in this machine's images."""

    def __init__(self, catalogue: Catalogue, engine: Callable[[], Engine], store: Store) -> None:
        self._catalogue = catalogue
        self._engine = engine
        self._store = store
        self._known: dict[str, str] = {}
        self._locks = {images.tag(one): threading.Lock() for one in catalogue.languages.values()}

    def installed(self) -> list[Language]:
        """Return the languages whose images are there.

        Raises:
            EngineError: the engine does not answer.
        """
        engine = self._engine()
        engine.check()
        return [one for one in self._catalogue.languages.values() if images.find(engine, images.tag(one))]

    def of_all(self) -> list[tuple[Language, str]]:
        """Return the languages whose images are there, with their versions.

        Raises:
            RunnerError: the engine does not answer, or no sandbox can be had.
        """
        found = self.installed()
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="version") as executor:
            return list(zip(found, executor.map(self.of, found), strict=True))

    def of(self, language: Language) -> str:
        """Return a language's version as three numbers with dots.

        Raises:
            RunnerError: no sandbox can be had.
        """
        tag = images.tag(language)
        with self._locks[tag]:
            if tag not in self._known:
                kept = self._store.get(LASTING, tag)
                self._known[tag] = str(kept["version"]) if kept else self._ask(language, tag)
            return self._known[tag]

    def _ask(self, language: Language, tag: str) -> str:
        engine = self._engine()
        if images.find(engine, tag) is None:
            raise EngineError("image_gone", image=tag, language=language.id)
        with Runner(language, engine=engine) as runner:
            said, _ = runner.version()
        version = numbers(said)
        if version != UNKNOWN:
            self._store.put(LASTING, tag, {"version": version})
        return version


def numbers(said: str) -> str:
    """Return the version in what a toolchain says of itself, as three numbers with dots."""
    found = _NUMBERS.search(said)
    return ".".join(part or "0" for part in found.groups()) if found else UNKNOWN


_COMPARATOR = re.compile(r"([\^~]|[<>]=?|=)?v?(\d+|[xX*])(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+].*)?")


def fits(version: str, wanted: str) -> bool:
    """Return whether a version is within a range as npm writes them: `*`, `3.x`, `^3.10.0`, `>=3 <4 || 2.7.1`."""
    numbers = tuple(map(int, version.split(".")))
    assert len(numbers) == 3
    return any(all(_fits(numbers, one) for one in part.split() or ["*"]) for part in wanted.split("||"))


def _fits(version: Numbers, comparator: str) -> bool:
    found = _COMPARATOR.fullmatch(comparator)
    if not found:
        return False
    sign, *parts = found.groups()
    given = [int(part) for part in parts if part is not None and part.isdigit()]
    low = (*given, 0, 0, 0)[:3]
    fixed = len(given)  # how many numbers are given: the next ones are free
    if sign == "^":
        fixed = next((place + 1 for place, number in enumerate(low) if number), fixed)
    elif sign == "~":
        fixed = min(fixed, 2)
    elif sign in (">=", ">", "<", "<="):
        same = version[: len(given)] == tuple(given)
        above = version >= low
        return {">=": above, ">": above and not same, "<": not above, "<=": not above or same}[sign]
    return version[:fixed] == low[:fixed] and version >= low
