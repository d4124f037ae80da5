"""What a worker says of itself, and what must be equal on both sides for the verdicts to be equal."""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import foundation
import problems
import runner
from languages import Language
from runner import images

KEY = "code-runner"
"""Of an announcement among the metrics of a Dask worker, and of what makes it one that judges."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A language that a worker judges."""

    image: str
    """The tag."""
    definition: str
    """A digest of its commands and limits."""
    version: str = ""
    """What its compiler or interpreter says; "" until its image is there."""

    @property
    def ready(self) -> bool:
        """Whether its image is there, and passed its checks."""
        return bool(self.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A worker, or the client, as far as verdicts depend on it."""

    version: str
    """Of code-runner."""
    code: str
    """A digest of the modules that judge."""
    python: str
    dask: str
    architecture: str
    id: str = ""
    """Of this start of the worker."""
    host: str = ""
    sandboxes: int = 0
    leaving: bool = False
    languages: Mapping[str, Offer]

    def to_dict(self) -> dict[str, Any]:
        """Return it as JSON."""
        return asdict(self)

    @classmethod
    def of(cls, told: object) -> Self | None:
        """Return what a worker announced; None if it is none of ours, or of a version that says other things."""
        try:
            fields: dict[str, Any] = dict(told)  # type: ignore[call-overload]  # whatever the network has
            fields["languages"] = {name: Offer(**offer) for name, offer in fields["languages"].items()}
            return cls(**fields)
        except (TypeError, ValueError, KeyError, AttributeError):
            return None


def own(languages: Mapping[str, Language], **more: Any) -> Announcement:
    """Return what this process would announce; `more` are a worker's own fields."""
    more.setdefault("languages", {language.id: offer(language) for language in languages.values()})
    return Announcement(
        version=version("code-runner"),
        code=_code(),
        python=".".join(map(str, sys.version_info[:2])),
        dask=version("distributed"),
        architecture=platform.machine(),
        **more,
    )


def offer(language: Language, said: str = "") -> Offer:
    """Return a language as it is announced; `said` is its compiler's or interpreter's own version."""
    definition = repr((language.file, language.limits, language.compile_limits))
    return Offer(images.tag(language), hashlib.sha256(definition.encode()).hexdigest()[:12], said)


def difference(ours: Announcement, theirs: Announcement) -> str:
    """Return what makes one side's verdicts worthless to the other, as the end of a sentence; "" if nothing does."""
    if theirs.version != ours.version:
        return f"has code-runner {theirs.version}, not {ours.version}"
    if theirs.code != ours.code:
        return f"has another build of code-runner {ours.version}"
    return tools_difference(ours, theirs.python, theirs.dask)


def tools_difference(ours: Announcement, python: str, dask: str) -> str:
    """Return what keeps two sides from understanding each other, as the end of a sentence; "" if nothing does."""
    if dask != ours.dask:
        return f"has Dask {dask}, not {ours.dask}"
    if python != ours.python:
        return f"runs on Python {python}, not {ours.python}"
    return ""


def offer_difference(ours: Announcement, theirs: Announcement, language: str) -> str:
    """Return why the other side must not judge a language that it has, as the end of a sentence; "" if it may."""
    mine, other = ours.languages.get(language), theirs.languages.get(language)
    if mine is None or other is None or (mine.image, mine.definition) == (other.image, other.definition):
        return ""
    if mine.image != other.image:
        return f"has another image: {other.image}, not {mine.image}"
    return "has other commands or limits in its language.toml or config.toml"


@cache
def _code() -> str:
    """Return a digest of the modules that judge."""
    digest = hashlib.sha256()
    for package in (foundation, runner, problems):
        assert package.__file__
        home = Path(package.__file__).parent
        for path in sorted([*home.glob("*.*"), *home.glob("supervisor/*"), *home.glob("cluster/*.py")]):
            if path.suffix in (".py", ".pl", ".json"):
                digest.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]
