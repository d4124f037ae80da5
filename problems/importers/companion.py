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

from problems.errors import PackageError
from problems.importers import store
from problems.problem import Problem

PORT = 10043
"""One of those to which the extension sends by itself."""
Amount = Annotated[float, msgspec.Meta(ge=0, le=1e12)]


class _Test(msgspec.Struct, frozen=True):
    input: str
    output: str


class _Way(msgspec.Struct, frozen=True):
    """How a submission gets its input, or where its output goes."""

    type: str = "stdin"


class _Batch(msgspec.Struct, frozen=True):
    size: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 1
    id: str = ""


class Task(msgspec.Struct, frozen=True, rename="camel"):
    """A task; keys that are not used here are not in it."""

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
    """How many tasks come together: those of a whole contest."""


def is_task(told: object) -> bool:
    """Whether it looks like one."""
    return isinstance(told, Mapping) and "name" in told and "tests" in told


def task(told: object, where: str) -> Task:
    """The task that a JSON value says.

    Raises:
        PackageError: it says none.
    """
    try:
        return msgspec.convert(told, Task)
    except (msgspec.ValidationError, RecursionError) as error:
        message, _, key = str(error).partition(" - at `$.")
        at = f", {key.rstrip('`')}" if key else ""
        raise PackageError(
            f"{where}{at}", f"is no task of Competitive Companion: {message[:1].lower()}{message[1:]}", "send it anew"
        ) from None


def batch_size(told: object) -> int:
    """How many tasks come together with this one; 1 where it does not say, or is none."""
    try:
        return task(told, "").batch.size
    except PackageError:
        return 1


def import_task(given: Task, *, name: str = "", replace: bool = False) -> Problem:
    """Make a problem of a task. It has no statement: it says where that is.

    Raises:
        PackageError: it cannot be judged here, or there is a problem of that id already.
    """
    title = " ".join(given.name.split()) or "Untitled"
    if given.interactive:
        raise PackageError(title, "is an interactive problem, which is not supported", "only pass-fail ones are")
    ways = (("reads its input", given.input.type, "stdin"), ("writes its output", given.output.type, "stdout"))
    for does, way, ours in ways:
        if way != ours:
            raise PackageError(title, f"{does} by {way}, which is not supported", f"only {ours} is")
    if not given.tests:
        raise PackageError(title, "comes without a sample", "there is nothing to judge by")

    def build(folder: Path) -> None:
        store.write_yaml(folder / "problem.yaml", _yaml(given, title))
        store.write_statement(folder, _statement(given))
        for number, test in enumerate(given.tests, 1):
            store.write_case(folder, f"sample/{number:02}", _bytes(test.input), _bytes(test.output))

    return store.save_package(name or own_id(given), build, replace=replace)


def own_id(given: Task) -> str:
    """The id of a task: from its name, or from the end of its address."""
    return store.identifier(given.name, "-".join(re.split(r"[?#]", given.url)[0].split("/")[-2:]))


def _yaml(given: Task, title: str) -> dict[str, Any]:
    limits: dict[str, float] = {}
    if given.time_limit >= 1:
        limits["time_limit"] = given.time_limit / 1000
    if given.memory_limit >= 1:
        limits["memory"] = int(given.memory_limit)
    source = {"name": given.group or given.url, "url": given.url} if given.url else {"name": given.group or "unknown"}
    told = {
        "problem_format_version": store.FORMAT,
        "name": title,
        "uuid": str(uuid5(NAMESPACE_URL, _plain(given.url or title))),
        "source": source,
        "license": "unknown",
    }
    return told | ({"limits": limits} if limits else {})


def _statement(given: Task) -> str:
    if not given.url:
        return "The statement is where this problem comes from.\n"
    # A link of a scheme that is none, or with a line break in it, is shown as it is by nobody.
    return f"The statement is at <{''.join(given.url.split())}>.\n"


def _plain(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
