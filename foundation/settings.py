"""The settings: `defaults.toml` here, overlaid by the user's `config.toml`.

The user's file is theirs: it is read, never written.
"""

from __future__ import annotations

import json
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
SOURCES = ("auto", "registry", "debian")
SECCOMP = ("strict", "engine", "unconfined")
"""Names of seccomp profiles: ours, the engine's own, none."""


class EngineSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the engine is; `host` empty means: look for one."""

    host: str


class ImageSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where images come from: `source` is one of `SOURCES`."""

    source: str


class SandboxSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between a program and the kernel; empty: as the engine has it."""

    seccomp: str
    """One of `SECCOMP`, or the path of a profile in the engine's JSON format."""
    apparmor: str
    """The name of a profile that is loaded on the engine's machine."""
    runtime: str
    """The name of a runtime that the engine knows, such as runsc (gVisor) or kata."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All settings; the comments in `defaults.toml` say what each means."""

    # Any: a wrong value is refused by its limit's own row, which says what to write instead.
    limits: dict[str, Any]
    timeouts: dict[str, Any]
    compile_limits: dict[str, Any]
    tiers: dict[str, Any]
    engine: EngineSettings
    images: ImageSettings
    sandbox: SandboxSettings
    # Any: whoever reads them knows which commands there are, and refuses one key without the others.
    keys: dict[str, Any] = {}
    """Keys of the app's commands, by the command's id."""

    def base_limits(self) -> Limits:
        """The limits of a language that changes none."""
        values = parse_values(LIMITS, self.limits, "limits.") | parse_values(TIMEOUTS, self.timeouts, "timeouts.")
        values.setdefault("cpu_ms", values["run_ms"])
        return Limits(**values)  # type: ignore[arg-type]  # the rows' keys are the fields' names (tested)


def load_settings() -> tuple[Settings, list[DefinitionError]]:
    """The settings in force, and what is wrong with the user's file.

    A wrong table of the user's is left out; the others count.
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
    """`raw` as settings.

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
            f"{path}, images.source", f'"{settings.images.source}" is no source', f"write one of {', '.join(SOURCES)}"
        )
    _check_seccomp(settings.sandbox.seccomp, path)
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
            where, f'"{named}" is no file that can be read', f"write one of {known}, or the path of a profile"
        ) from None
    except ValueError:
        pass
    raise DefinitionError(where, f'"{named}" is not JSON with a table in it', "see the engine's documentation")


def check_compile_limits(values: Mapping[str, Value]) -> dict[str, int | float]:
    """The compile phase's bounds, parsed.

    Raises:
        DefinitionError: as `parse_values`.
    """
    return parse_values(tuple(BY_NAME[name] for name in PHASE_LIMITS), values, "compile_limits.")
