"""The settings: `defaults.toml` here, overlaid by the user's `config.toml`.

The user's file is theirs: it is read, never written.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from platformdirs import user_config_path, user_state_path

from languages.errors import DefinitionError
from languages.limits import BY_NAME, LIMITS, PHASE_LIMITS, TIMEOUTS, Limits, Value, parse_values

ROOM = Path(__file__).parent
Table = dict[str, Any]
Kind = TypeVar("Kind")
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


def config_file() -> Path:
    """The user's config.toml, whether it exists or not."""
    named = os.environ.get("CODE_RUNNER_CONFIG")
    if not named:
        return user_config_path("code-runner") / "config.toml"
    path = _expanded(named)
    return path if path.suffix == ".toml" or path.is_file() else path / "config.toml"


def state_folder() -> Path:
    """Where the program keeps what it remembers."""
    named = os.environ.get("CODE_RUNNER_STATE")
    return _expanded(named) if named else user_state_path("code-runner")


def _expanded(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:
        return Path(path)  # "~nobody": a name like any other where there is no such user


def load_settings() -> tuple[Settings, list[DefinitionError]]:
    """The settings in force, and what is wrong with the user's file.

    A wrong table of the user's is left out; the others count.
    """
    defaults = read_toml(ROOM / "defaults.toml")
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
    return check_settings(defaults, ROOM / "defaults.toml"), problems


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
        if isinstance(json.loads(_expanded(named).read_bytes()), dict):
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


def read_toml(path: Path) -> Table:
    """A TOML file.

    Raises:
        DefinitionError: it cannot be read, or is not TOML; with the line.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text)
    except OSError as error:
        raise DefinitionError(path, f"cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise DefinitionError(path, f"is not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = found[1] if found else text.count("\n") + 1
        raise DefinitionError(f"{path}, line {line}", f"is not TOML: {error}", "see toml.io for the syntax") from None
    except (ValueError, RecursionError):
        raise DefinitionError(
            path, "is not TOML that can be read: a number or a nesting is too large", "write a smaller one"
        ) from None


def merged(base: Table, over: Table) -> Table:
    """`base` with every key of `over`, tables field by field."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        result[key] = merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result


def convert(raw: Table, kind: type[Kind], path: Path) -> Kind:
    """`raw` as the typed `kind`.

    Raises:
        DefinitionError: naming the key, what was found and what was expected.
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        message, _, place = str(error).partition(" - at `$.")
        key = place.rstrip("`")
        unknown = re.search(r"unknown field `(.+?)`", message)
        if unknown:
            key = f"{key}.{unknown[1]}".lstrip(".").replace("`", "")
            raise DefinitionError(f"{path}, {key}", "there is no such key", "correct its name or remove it") from None
        if key.endswith("[...]"):
            key = _named(raw, key, message)
        message = re.sub(r"`([a-z| ]+)`", lambda kinds: _in_words(kinds[1]), message)
        message = message[0].lower() + message[1:].replace("`", "")
        raise DefinitionError(f"{path}, {key}" if key else path, message) from None


_KINDS = {str: "str", bool: "bool", int: "int", float: "float", list: "array", dict: "object"}
"""What msgspec's messages call them."""
_WORDS = {
    "str": "text in quotes",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
"""The same for people."""


def _in_words(kinds: str) -> str:
    return " or ".join(_WORDS.get(kind, kind) for kind in kinds.split(" | "))


def _named(raw: Table, key: str, message: str) -> str:
    """`keys[...]` by the name in that table whose value is of the kind that `message` found there."""
    table: Any = raw
    for name in key.removesuffix("[...]").split("."):
        table = table.get(name) if isinstance(table, dict) else None
    for name, value in table.items() if isinstance(table, dict) else ():
        if message.endswith(f"got `{_KINDS.get(type(value))}`"):
            return key.replace("[...]", f'."{name}"')
    return key
