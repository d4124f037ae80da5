"""Settings: `defaults.toml` in this folder, overlaid by the user's `config.toml`, which is never written."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from foundation.errors import DefinitionError
from foundation.limits import BY_NAME, LIMITS, PHASE_LIMITS, TIMEOUTS, Limits, Value, parse_values
from foundation.paths import config_file, expanded
from foundation.toml_file import Table, convert, merged, read_toml

DEFAULTS = Path(__file__).with_name("defaults.toml")
"""Every setting with its default."""
MOST_NEW = 50
"""The most new problems a day."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
"""The code of a natural language."""
SOURCES = ("auto", "registry", "debian")
OVERFLOW = ("end", "truncate")
"""A program that writes more than its output limit is ended, or goes on and the rest is thrown away."""
PICTURES = ("auto", "kitty", "sixel", "blocks", "names")
"""How the app shows pictures: by kitty's or the sixel protocol, as coloured blocks, or only by their names."""
SECCOMP = ("strict", "engine", "unconfined")
"""Seccomp profiles by name: ours, the engine's own, none."""


class EngineSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the engine is; an empty `host` means: look for one."""

    host: str


class ImageSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where images come from: `source` is one of `SOURCES`."""

    source: str
    pip_index: str
    """The address of the index from which pip gets libraries; empty: what pip uses on this machine."""
    npm_registry: str
    """The address of the registry from which npm gets libraries; empty: what npm uses on this machine."""


class SandboxSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What confines a program beside its limits; an empty value means the engine's default."""

    seccomp: str
    """One of `SECCOMP`, or the path of a profile in the engine's JSON format."""
    apparmor: str
    """The name of a profile loaded on the engine's machine."""
    runtime: str
    """The name of a runtime known to the engine, such as runsc (gVisor) or kata."""
    linger: bool
    """Whether `code-runner run` lets a fresh sandbox wait for the next run."""
    warm: bool
    """Whether compilers that can do so are started before they are needed, and wait in their sandbox."""


class OutputSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happens at the output limit: `overflow` is one of `OVERFLOW`."""

    overflow: str


class PracticeSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How to practise."""

    new_per_day: int
    """The number of new problems a day."""
    language: str
    """The natural language of statements and names, such as `sv` or `pt-BR`."""
    pictures: str
    """One of `PICTURES`."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All settings; the comments in `defaults.toml` say what each means."""

    # Any: each limit's row parses its own value and says what to write instead of a wrong one.
    limits: dict[str, Any]
    timeouts: dict[str, Any]
    compile_limits: dict[str, Any]
    tiers: dict[str, Any]
    engine: EngineSettings
    images: ImageSettings
    sandbox: SandboxSettings
    output: OutputSettings
    practice: PracticeSettings
    # Any: the app checks each key on its own, because it knows the commands.
    keys: dict[str, Any] = {}
    """Keys of the app's commands, by command id."""

    def base_limits(self) -> Limits:
        """Return the limits of a language that sets none of its own."""
        values = parse_values(LIMITS, self.limits, "limits.") | parse_values(TIMEOUTS, self.timeouts, "timeouts.")
        values.setdefault("cpu_ms", values["run_ms"])
        return Limits(**values)  # type: ignore[arg-type]  # the rows' keys are the fields' names (tested)


def load_settings() -> tuple[Settings, list[DefinitionError]]:
    """Return the settings in force, and what is wrong in the user's file.

    A wrong table is ignored; the others count.
    """
    defaults = read_toml(DEFAULTS)
    path = config_file()
    problems: list[DefinitionError] = []
    own: Table = {}
    if path.exists():
        try:
            own = read_toml(path)
        except DefinitionError as problem:
            problems.append(problem)
    for key, value in own.items():
        candidate = merged(defaults, {key: value})
        try:
            check_settings(candidate, path)
        except DefinitionError as problem:
            problems.append(problem)
        else:
            defaults = candidate
    return check_settings(defaults, DEFAULTS), problems


def check_settings(raw: Table, path: Path) -> Settings:
    """Convert a table to settings.

    Raises:
        DefinitionError: naming `path`, key and what was expected.
    """
    settings = convert(raw, Settings, path)
    try:
        settings.base_limits()
        check_compile_limits(settings.compile_limits)
    except DefinitionError as problem:
        raise DefinitionError(f"{path}, {problem.where}", problem.problem, problem.expected) from None
    if settings.images.source not in SOURCES:
        raise DefinitionError(
            f"{path}, images.source",
            f'"{settings.images.source}" is not a source',
            f"write one of {', '.join(SOURCES)}",
        )
    if settings.output.overflow not in OVERFLOW:
        raise DefinitionError(
            f"{path}, output.overflow",
            f'"{settings.output.overflow}" is neither of its values',
            f"write one of {', '.join(OVERFLOW)}",
        )
    for key in ("pip_index", "npm_registry"):
        address = getattr(settings.images, key)
        if address and not re.fullmatch(r"https?://\S+", address):
            raise DefinitionError(
                f"{path}, images.{key}", f'"{address}" is not an address', "it begins with http:// or https://"
            )
    _check_seccomp(settings.sandbox.seccomp, path)
    if not 0 <= settings.practice.new_per_day <= MOST_NEW:
        raise DefinitionError(
            f"{path}, practice.new_per_day",
            f"{settings.practice.new_per_day} is not between 0 and {MOST_NEW}",
            "write how many new problems you want to solve a day",
        )
    if not LANGUAGE.fullmatch(settings.practice.language):
        raise DefinitionError(
            f"{path}, practice.language",
            f'"{settings.practice.language}" is not the code of a language',
            "write two or three small letters such as en, or those and a country such as pt-BR",
        )
    if settings.practice.pictures not in PICTURES:
        raise DefinitionError(
            f"{path}, practice.pictures",
            f'"{settings.practice.pictures}" is not a way to show pictures',
            f"write one of {', '.join(PICTURES)}",
        )
    for name, factor in settings.tiers.items():
        if not isinstance(factor, int | float) or isinstance(factor, bool) or not 0 < factor <= 1000:
            raise DefinitionError(
                f"{path}, tiers.{name}", f"{factor} is not between 0 and 1000", "write a factor such as 0.5"
            )
    return settings


def _check_seccomp(named: str, path: Path) -> None:
    if named in SECCOMP:
        return
    where = f"{path}, sandbox.seccomp"
    try:
        if isinstance(json.loads(expanded(named).read_bytes()), dict):
            return
    except OSError:
        known = ", ".join(SECCOMP)
        raise DefinitionError(
            where, f'"{named}" cannot be read', f"write one of {known}, or the path of a profile"
        ) from None
    except ValueError:
        pass
    raise DefinitionError(where, f'"{named}" is not JSON with a table in it', "see the engine's documentation")


def check_compile_limits(values: Mapping[str, Value]) -> dict[str, int | float]:
    """Parse the bounds of the compile phase.

    Raises:
        DefinitionError: as `parse_values`.
    """
    return parse_values(tuple(BY_NAME[name] for name in PHASE_LIMITS), values, "compile_limits.")
