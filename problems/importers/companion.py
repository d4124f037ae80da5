"""Tasks as the browser extension Competitive Companion sends them: one JSON object each, with the samples.

Source: its README, "Explanation" of the data that is sent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from problems import package_files
from problems.errors import PackageError
from problems.importers import store
from problems.problem import Problem

PORT = 10043
"""One of the ports that the extension sends to by default."""
MOST_TASKS = 1000
"""Of one contest."""
Amount = Annotated[float, msgspec.Meta(ge=0, le=1e12)]


class _Test(msgspec.Struct, frozen=True):
    input: str
    output: str


class _Way(msgspec.Struct, frozen=True, rename="camel"):
    """Where a submission reads its input or writes its output."""

    type: str = "stdin"
    file_name: str = ""


class _Batch(msgspec.Struct, frozen=True):
    size: Annotated[int, msgspec.Meta(ge=1, le=MOST_TASKS)] = 1
    id: str = ""


class Task(msgspec.Struct, frozen=True, rename="camel"):
    """A task, without the keys that are not used here."""

    name: str
    tests: list[_Test]
    group: str = ""
    url: str = ""
    interactive: bool = False
    memory_limit: Amount = 0
    """MiB."""
    time_limit: Amount = 0
    """Milliseconds."""
    input: _Way = _Way("stdin")
    output: _Way = _Way("stdout")
    batch: _Batch = _Batch()
    """How many tasks are sent together: those of a whole contest."""


def is_task(told: object) -> bool:
    """Return whether it looks like a task."""
    return isinstance(told, Mapping) and "name" in told and "tests" in told


def task(told: object, where: str) -> Task:
    """Convert a JSON value to a task; null counts as a missing key.

    Raises:
        PackageError: it is not a task.
    """
    try:
        return msgspec.convert(_without_nulls(told), Task)
    except (msgspec.ValidationError, RecursionError) as error:
        message, _, key = str(error).partition(" - at `$.")
        at = f", {key.rstrip('`')}" if key else ""
        raise PackageError(
            f"{where}{at}",
            f"is not a task of Competitive Companion: {message[:1].lower()}{message[1:]}",
            "send it again",
        ) from None


def batch_size(told: object) -> int:
    """Return how many tasks are sent together with this one; 1 if it does not say."""
    batch = told.get("batch") if isinstance(told, Mapping) else None
    size = batch.get("size") if isinstance(batch, Mapping) else None
    return size if isinstance(size, int) and 1 <= size <= MOST_TASKS else 1


def _without_nulls(value: object) -> object:
    """Leave out the keys whose value is null: the extension sends those that it could not read so."""
    if isinstance(value, Mapping):
        return {key: _without_nulls(held) for key, held in value.items() if held is not None}
    return [_without_nulls(item) for item in value] if isinstance(value, list) else value


def import_task(given: Task, *, name: str = "", replace: bool = False) -> Problem:
    """Create a problem from a task. Its statement only says where the real one is.

    Raises:
        PackageError: it cannot be judged here, or there is a problem of that id already.
    """
    title = " ".join(given.name.split()) or "Untitled"
    if given.interactive:
        raise PackageError(
            title,
            "is an interactive problem, and a task does not bring its judge",
            "import a package that does",
            kind="unsupported",
        )
    ways = (("reads its input", given.input, "stdin"), ("writes its output", given.output, "stdout"))
    for does, way, ours in ways:
        if way.type not in (ours, "file") or (way.type == "file" and not way.file_name):
            remedy = f"only {ours} and files with a name are"
            raise PackageError(title, f"{does} by {way.type}, which is not supported", remedy, kind="unsupported")
    if not given.tests:
        raise PackageError(title, "has no sample", "there is nothing to judge by", kind="missing")

    def build(folder: Path) -> None:
        package_files.write_yaml(folder / "problem.yaml", _yaml(given, title))
        package_files.write_statement(folder, _statement(given))
        for number, test in enumerate(given.tests, 1):
            package_files.write_case(folder, f"sample/{number:02}", _bytes(test.input), _bytes(test.output))

    return store.save_package(name or own_id(given), build, replace=replace)


def own_id(given: Task) -> str:
    """Return a task's id: from its name, or from the end of its address."""
    return store.identifier(given.name, "-".join(re.split(r"[?#]", given.url)[0].split("/")[-2:]))


def _yaml(given: Task, title: str) -> dict[str, Any]:
    limits: dict[str, float] = {}
    if given.time_limit >= 1:
        limits["time_limit"] = given.time_limit / 1000
    if given.memory_limit >= 1:
        limits["memory"] = int(given.memory_limit)
    source = {"name": given.group or given.url, "url": given.url} if given.url else {"name": given.group or "unknown"}
    told = {
        "problem_format_version": package_files.FORMAT,
        "name": title,
        "uuid": str(uuid5(NAMESPACE_URL, _plain(given.url or title))),
        "source": source,
        "license": "unknown",
    }
    named = {f"{way}_file": name for way, name in (("input", _named(given.input)), ("output", _named(given.output)))}
    return told | ({"limits": limits} if limits else {}) | {key: name for key, name in named.items() if name}


def _named(way: _Way) -> str:
    return way.file_name if way.type == "file" else ""


def _statement(given: Task) -> str:
    if not given.url:
        return "The statement is where this problem comes from.\n"
    # Without white space, so that the link cannot break out of the brackets.
    return f"The statement is at <{''.join(given.url.split())}>.\n"


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
